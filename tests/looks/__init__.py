"""Every page in all its forms: pictures to look at, and what can be measured of each."""
