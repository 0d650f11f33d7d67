DS("x",32,"The prosecutor's office spoke of indications; no court examined them.")
