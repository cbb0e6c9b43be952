export default {
  "lobby_title": {
    "vi": "Mời vào diễn tập",
    "en": "Please join the drill"
  },
  "step_scan": {
    "vi": "Quét mã bằng điện thoại, hoặc mở địa chỉ này",
    "en": "Scan this with your phone, or open this address"
  },
  "step_code": {
    "vi": "Mã tham gia",
    "en": "Join code"
  },
  "step_seat": {
    "vi": "Ghi họ tên, chọn vị trí, rồi chờ trên trang của mình.",
    "en": "Write your name, choose your seat, then wait on your own page."
  },
  "qr_join": {
    "vi": "Mã QR để vào diễn tập",
    "en": "QR code to join the drill"
  },
  "here": {
    "vi": "Đã có mặt",
    "en": "Who is here"
  },
  "here_of": {
    "vi": "{n}/{all} vị trí",
    "en": "{n} of {all} seats"
  },
  "seat_free": {
    "vi": "đang chờ",
    "en": "awaited"
  },
  "more_people": {
    "vi": "và {n} người nữa",
    "en": "and {n} more"
  },
  "city_by_area": {
    "vi": "Mức phục vụ theo khu vực",
    "en": "Service by area"
  },
  "tiles_help": {
    "vi": "Mỗi ô là một xã, phường, không theo ranh giới",
    "en": "One tile a commune or ward, without boundaries"
  },
  "area_service": {
    "vi": "{n} %",
    "en": "{n}%"
  },
  "troubled": {
    "vi": "Hệ thống đang có vấn đề",
    "en": "Systems in trouble"
  },
  "troubled_none": {
    "vi": "Chưa có thông tin về hệ thống nào có vấn đề.",
    "en": "Nothing is known of any system in trouble."
  },
  "city_kept": {
    "vi": "Ban tổ chức không chiếu tình trạng hệ thống.",
    "en": "The organisers do not show the state of systems."
  },
  "news": {
    "vi": "Tin mới",
    "en": "Latest news"
  },
  "news_none": {
    "vi": "Chưa có tin nào.",
    "en": "No news yet."
  },
  "late": {
    "vi": "chiếu chậm {n} phút",
    "en": "{n} {n:minute|minutes} late"
  },
  "kept_note": {
    "vi": "Tin của mỗi đơn vị hiện sau khi đơn vị đó đã báo cáo hoặc thông báo.",
    "en": "What an agency was told is shown once that agency has reported or notified."
  },
  "agencies": {
    "vi": "Các đơn vị",
    "en": "Agencies"
  },
  "unreported": {
    "vi": "chưa báo tin",
    "en": "has not reported"
  },
  "over_title": {
    "vi": "Diễn tập kết thúc",
    "en": "End of the drill"
  },
  "over_thanks": {
    "vi": "Cảm ơn các đồng chí và quý cơ quan. Mọi thông tin vừa rồi chỉ là diễn tập.",
    "en": "Thank you all. Everything you have seen was an exercise."
  },
  "over_lasted": {
    "vi": "Thời lượng {time}",
    "en": "It lasted {time}"
  },
  "over_agencies": {
    "vi": "{n} đơn vị tham gia",
    "en": "{n} {n:agency|agencies} took part"
  },
  "wash_title": {
    "vi": "Rút kinh nghiệm tại chỗ",
    "en": "Hot wash"
  },
  "wash_scan": {
    "vi": "Quét mã bằng chính điện thoại vừa dùng, hoặc mở địa chỉ này",
    "en": "Scan this with the phone you have just used, or open this address"
  },
  "wash_write": {
    "vi": "Ghi điều đã làm tốt, điều cần khắc phục và một đề xuất. Mất khoảng ba phút.",
    "en": "Write what went well, what to mend, and one proposal. It takes about three minutes."
  },
  "wash_later": {
    "vi": "Kết quả và trang rút kinh nghiệm mở trên điện thoại khi Ban tổ chức công bố.",
    "en": "Results and review open on your phone once the organisers release them."
  },
  "wash_released": {
    "vi": "Kết quả đã công bố: xem trên điện thoại của mình.",
    "en": "The results are released: see them on your own phone."
  },
  "qr_wash": {
    "vi": "Mã QR để ghi ý kiến rút kinh nghiệm",
    "en": "QR code of the hot wash"
  },
  "settings": {
    "vi": "Chọn điều được chiếu",
    "en": "Choose what is shown"
  },
  "reported_of": {
    "vi": "Đã báo tin {n}/{all}:",
    "en": "Have reported {n} of {all}:"
  },
  "private": {
    "vi": "{who} nhận một tin",
    "en": "{who}: one message received"
  },
  "private_many": {
    "vi": "{who} nhận {n} tin",
    "en": "{who}: {n} {n:message|messages} received"
  }
};
