// Every string of its part of the review, Vietnamese and English.

export default {};
