DS("s",0,{"v":1,"n":75,"m":16,"x":true,"day":20775,"days":"ABBBBBCCBBBBBBBBBCqTB2nBCDCnFD3qBCCEBMBBTC3ECzICECGCiEBMB","terms":["07"]})
