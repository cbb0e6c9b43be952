export default {
  "act_missing": {
    "vi": "còn thiếu: {field}; hãy chọn hoặc nhập",
    "en": "missing: {field}; choose or enter it"
  },
  "act_unknown": {
    "vi": "{where} không nhận {field}{allowed}{nearest}; hãy bỏ đi",
    "en": "{where} takes no {field}{allowed}{nearest}; leave it out"
  },
  "act_unknown_verb": {
    "vi": "không có việc {value}{nearest}",
    "en": "there is no act {value}{nearest}"
  },
  "act_unknown_name": {
    "vi": "{field}: không có {value}; hãy chọn trong danh sách",
    "en": "{field}: there is no {value}; choose one of the list"
  },
  "act_choice": {
    "vi": "{field}: không nhận giá trị {value}; được dùng: {allowed}{nearest}",
    "en": "{field}: no value {value}; allowed: {allowed}{nearest}"
  },
  "act_point": {
    "vi": "{field}: không có bản sao lưu {value}; ghi từ 1 (bản mới nhất) đến {most}",
    "en": "{field}: there is no backup {value}; write 1 (the newest) to {most}"
  },
  "act_id": {
    "vi": "{field}: {value} không phải mã; chỉ dùng chữ thường không dấu, chữ số và dấu -",
    "en": "{field}: {value} is no id; use small letters without marks, digits and -"
  },
  "act_type": {
    "vi": "{field}: {value} không dùng được; phải là {expected}",
    "en": "{field}: {value} is not {expected}"
  },
  "act_long": {
    "vi": "{field} dài {count} ký tự, tối đa {most}; hãy rút gọn",
    "en": "{field} has {count} characters, at most {most}; shorten it"
  },
  "act_many": {
    "vi": "{field} có {count} mục, tối đa {most}; hãy bỏ bớt",
    "en": "{field} has {count} entries, at most {most}; leave some out"
  },
  "act_letters": {
    "vi": "{field} có ký tự không lưu được; hãy xóa rồi gõ lại chỗ đó",
    "en": "{field} has characters that cannot be stored; delete and type that part again"
  },
  "act_large": {
    "vi": "nội dung và biểu mẫu cộng lại quá dài, tối đa {most} byte; hãy rút gọn",
    "en": "words and form together are too long, at most {most} bytes; shorten them"
  },
  "control_inject_there": {
    "vi": "đã có tình huống (inject) {value}; hãy đặt mã khác",
    "en": "there is an inject {value} already; give it another id"
  },
  "control_exhibit_there": {
    "vi": "tệp {value} đã có trong cuộc diễn tập; hãy dùng tệp đã có",
    "en": "the file {value} is in the drill already; use that one"
  },
  "control_exhibits_full": {
    "vi": "các tệp đưa vào khi đang diễn tập đã đủ {most} MB; hãy dùng tệp nhỏ hơn hoặc viết thành lời",
    "en": "the files added while the drill runs have reached {most} MB; use a smaller one, or say it in words"
  },
  "control_not_json": {
    "vi": "nội dung có giá trị hoặc ký tự không lưu được; hãy xóa rồi nhập lại",
    "en": "this holds values or characters that cannot be stored; delete and enter them again"
  },
  "control_factor": {
    "vi": "còn thiếu hệ số (factor), từ 0,1 đến 10",
    "en": "a factor is missing, from 0.1 to 10"
  },
  "control_large": {
    "vi": "nội dung quá dài, tối đa {most} byte; hãy rút gọn",
    "en": "this is too long, at most {most} bytes; shorten it"
  },
  "detail_of_act": {
    "vi": "việc “{title}”",
    "en": "the act “{title}”"
  },
  "detail_of_form": {
    "vi": "mục “{title}”",
    "en": "the field “{title}”"
  },
  "detail_form_field": {
    "vi": "tên mục trong biểu mẫu",
    "en": "the name of a field of the form"
  },
  "detail_seat": {
    "vi": "vị trí (seat)",
    "en": "the seat"
  },
  "detail_verb": {
    "vi": "việc (verb)",
    "en": "the act (verb)"
  },
  "detail_about": {
    "vi": "hệ thống liên quan (about)",
    "en": "the system it is about (about)"
  },
  "detail_to": {
    "vi": "nơi nhận (to)",
    "en": "receivers (to)"
  },
  "detail_params": {
    "vi": "thông tin kèm theo (params)",
    "en": "the details (params)"
  },
  "detail_text": {
    "vi": "nội dung (text)",
    "en": "the words (text)"
  },
  "detail_reply_to": {
    "vi": "tin được trả lời (reply_to)",
    "en": "the message it answers (reply_to)"
  },
  "detail_key": {
    "vi": "khóa của lần gửi (key)",
    "en": "the key of the sending (key)"
  },
  "detail_claimed": {
    "vi": "giờ khai (claimed)",
    "en": "the time claimed (claimed)"
  },
  "detail_wall": {
    "vi": "giờ đồng hồ (wall)",
    "en": "the time of day (wall)"
  },
  "detail_person": {
    "vi": "người làm (person)",
    "en": "the person (person)"
  },
  "detail_kind": {
    "vi": "loại báo cáo (kind)",
    "en": "the kind of report (kind)"
  },
  "detail_form": {
    "vi": "biểu mẫu (form)",
    "en": "the form (form)"
  },
  "detail_fields": {
    "vi": "nội dung theo mục (fields)",
    "en": "the fields (fields)"
  },
  "detail_admits": {
    "vi": "mời riêng vào thông tin mật (admits)",
    "en": "what its readers are let in on (admits)"
  },
  "detail_label": {
    "vi": "phạm vi chia sẻ (label)",
    "en": "how far it may go (label)"
  },
  "detail_cause": {
    "vi": "nhóm nguyên nhân (cause)",
    "en": "the cause (cause)"
  },
  "detail_severity": {
    "vi": "mức độ sự cố (severity)",
    "en": "the severity (severity)"
  },
  "detail_process": {
    "vi": "quy trình (process)",
    "en": "the process (process)"
  },
  "detail_order": {
    "vi": "việc cần thực hiện (order)",
    "en": "the order (order)"
  },
  "detail_order_act": {
    "vi": "việc cần thực hiện (order.act)",
    "en": "what is ordered (order.act)"
  },
  "detail_order_about": {
    "vi": "hệ thống của việc cần thực hiện (order.about)",
    "en": "the system of the order (order.about)"
  },
  "detail_option": {
    "vi": "phương án trả lời (option)",
    "en": "the answer chosen (option)"
  },
  "detail_account": {
    "vi": "nhóm tài khoản (account)",
    "en": "the group of accounts (account)"
  },
  "detail_basis": {
    "vi": "căn cứ pháp lý (basis)",
    "en": "the legal basis (basis)"
  },
  "detail_point": {
    "vi": "bản sao lưu (point)",
    "en": "the backup (point)"
  },
  "detail_act": {
    "vi": "số của việc cần hủy (act)",
    "en": "the number of the act to cancel (act)"
  },
  "detail_systems": {
    "vi": "hệ thống bàn giao (systems)",
    "en": "the systems handed over (systems)"
  },
  "detail_works": {
    "vi": "việc bàn giao (works)",
    "en": "the work handed over (works)"
  },
  "detail_messages": {
    "vi": "tin bàn giao (messages)",
    "en": "the messages handed over (messages)"
  }
};
