DS("x",43,"The prosecutor's office spoke of indications; no court examined them.")
