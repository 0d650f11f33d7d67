DS("x",7,"His trial in France opened in September 2021. He was convicted on 29 June 2022 and sentenced to life.")
