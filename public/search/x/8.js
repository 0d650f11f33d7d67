DS("x",8,"He was 36 and lived in Molenbeek. He was not known for terrorism. How this dossier decided to write about him is told in a piece of its own.")
