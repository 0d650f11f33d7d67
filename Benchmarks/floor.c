/* The floor: what reading, converting and writing the articles costs with nothing around it.
 *
 *   cc -O2 -o floor floor.c $(pkg-config --cflags --libs libcmark) -lpthread
 *   ./floor CONTENT OUTPUT [THREADS]
 *
 * Reads every CONTENT/articles/ *.md, skips the front matter, lets cmark make HTML of the rest and
 * writes OUTPUT/<name>.html. No templates, no links, no other records: no generator can be faster.
 */
#include <cmark.h>
#include <dirent.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char **names;
static size_t count;
static atomic_size_t next;
static char input[4096];
static const char *output;

static void fail(const char *path) {
  perror(path);
  exit(2);
}

/* The text below the second line that is exactly `---`; all of it when there is none. */
static const char *body(const char *text) {
  if (strncmp(text, "---\n", 4) != 0) return text;
  const char *end = strstr(text + 3, "\n---\n");
  return end ? end + 5 : text;
}

static void convert(const char *name) {
  char path[8192];
  snprintf(path, sizeof path, "%s/%s", input, name);
  FILE *file = fopen(path, "rb");
  struct stat status;
  if (!file || fstat(fileno(file), &status) != 0) fail(path);
  char *text = malloc((size_t)status.st_size + 1);
  size_t length = text ? fread(text, 1, (size_t)status.st_size, file) : 0;
  if (!text || length != (size_t)status.st_size) fail(path);
  fclose(file);
  text[length] = 0;
  const char *start = body(text);
  char *html =
      cmark_markdown_to_html(start, length - (size_t)(start - text), CMARK_OPT_VALIDATE_UTF8);
  snprintf(path, sizeof path, "%s/%.*s.html", output, (int)strlen(name) - 3, name);
  if (!(file = fopen(path, "wb")) || fputs(html, file) < 0 || fclose(file) != 0) fail(path);
  free(html);
  free(text);
}

static void *work(void *unused) {
  for (size_t i; (i = atomic_fetch_add(&next, 1)) < count;) convert(names[i]);
  return unused;
}

int main(int argc, char **argv) {
  if (argc < 3) return fputs("usage: floor CONTENT OUTPUT [THREADS]\n", stderr), 64;
  snprintf(input, sizeof input, "%s/articles", argv[1]);
  output = argv[2];
  mkdir(output, 0777);
  DIR *folder = opendir(input);
  if (!folder) fail(input);
  for (struct dirent *entry; (entry = readdir(folder));) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 3, ".md") != 0) continue;
    if (!(count & (count + 1)) && !(names = realloc(names, (2 * count + 2) * sizeof *names)))
      fail(input);
    if (!(names[count++] = strdup(entry->d_name))) fail(input);
  }
  closedir(folder);
  long threads = argc > 3 ? atol(argv[3]) : sysconf(_SC_NPROCESSORS_ONLN);
  if (threads < 1 || threads > 256) threads = 1;
  pthread_t thread[256];
  for (long i = 1; i < threads; i++)
    if (pthread_create(&thread[i], NULL, work, NULL) != 0) fail("thread");
  work(NULL);
  for (long i = 1; i < threads; i++) pthread_join(thread[i], NULL);
  printf("%zu files\n", count);
  return 0;
}
