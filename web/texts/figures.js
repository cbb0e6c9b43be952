export default {
  "actual": {
    "vi": "Thực tế",
    "en": "This drill"
  },
  "idle": {
    "vi": "Nếu không ai làm gì",
    "en": "If nobody acts"
  },
  "book": {
    "vi": "Nếu đội thành thạo làm",
    "en": "With experts"
  },
  "figure_is": {
    "vi": "nếu khác đi",
    "en": "otherwise"
  },
  "edge_made": {
    "vi": "bắt buộc, đã liên hệ",
    "en": "required, made"
  },
  "edge_missing": {
    "vi": "bắt buộc, còn thiếu",
    "en": "required, missing"
  },
  "edge_reply": {
    "vi": "chỉ trả lời",
    "en": "replies only"
  },
  "edge_unexpected": {
    "vi": "ngoài yêu cầu",
    "en": "not required"
  }
};
