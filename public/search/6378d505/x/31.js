DS("x",31,"The prosecutor's office spoke of indications; no court examined them.")
