"""What is said of an act or a control that is wrong in itself, and what each of their details is called."""

from __future__ import annotations

DETAIL_MESSAGES: dict[str, tuple[str, str]] = {
    "act_missing": (
        "còn thiếu: {field}; hãy chọn hoặc nhập",
        "missing: {field}; choose or enter it",
    ),
    "act_unknown": (
        "{where} không nhận {field}{allowed}{nearest}; hãy bỏ đi",
        "{where} takes no {field}{allowed}{nearest}; leave it out",
    ),
    "act_unknown_verb": ("không có việc {value}{nearest}", "there is no act {value}{nearest}"),
    "act_unknown_name": (
        "{field}: không có {value}; hãy chọn trong danh sách",
        "{field}: there is no {value}; choose one of the list",
    ),
    "act_choice": (
        "{field}: không nhận giá trị {value}; được dùng: {allowed}{nearest}",
        "{field}: no value {value}; allowed: {allowed}{nearest}",
    ),
    "act_id": (
        "{field}: {value} không phải mã; chỉ dùng chữ thường không dấu, chữ số và dấu -",
        "{field}: {value} is no id; use small letters without marks, digits and -",
    ),
    "act_type": (
        "{field}: {value} không dùng được; phải là {expected}",
        "{field}: {value} is not {expected}",
    ),
    "act_long": (
        "{field} dài {count} ký tự, tối đa {most}; hãy rút gọn",
        "{field} has {count} characters, at most {most}; shorten it",
    ),
    "act_many": (
        "{field} có {count} mục, tối đa {most}; hãy bỏ bớt",
        "{field} has {count} entries, at most {most}; leave some out",
    ),
    "act_letters": (
        "{field} có ký tự không lưu được; hãy xóa rồi gõ lại chỗ đó",
        "{field} has characters that cannot be stored; delete and type that part again",
    ),
    "act_large": (
        "nội dung và biểu mẫu cộng lại quá dài, tối đa {most} byte; hãy rút gọn",
        "words and form together are too long, at most {most} bytes; shorten them",
    ),
    "control_inject_there": (
        "đã có tình huống (inject) {value}; hãy đặt mã khác",
        "there is an inject {value} already; give it another id",
    ),
    "control_not_json": (
        "nội dung có giá trị hoặc ký tự không lưu được; hãy xóa rồi nhập lại",
        "this holds values or characters that cannot be stored; delete and enter them again",
    ),
    "control_factor": (
        "còn thiếu hệ số (factor), từ 0,1 đến 10",
        "a factor is missing, from 0.1 to 10",
    ),
    "control_large": (
        "nội dung quá dài, tối đa {most} byte; hãy rút gọn",
        "this is too long, at most {most} bytes; shorten it",
    ),
    "detail_of_act": ("việc “{title}”", "the act “{title}”"),
    "detail_of_form": ("mục “{title}”", "the field “{title}”"),
    "detail_form_field": ("tên mục trong biểu mẫu", "the name of a field of the form"),
    "detail_seat": ("vị trí (seat)", "the seat"),
    "detail_verb": ("việc (verb)", "the act (verb)"),
    "detail_about": ("hệ thống liên quan (about)", "the system it is about (about)"),
    "detail_to": ("nơi nhận (to)", "receivers (to)"),
    "detail_params": ("thông tin kèm theo (params)", "the details (params)"),
    "detail_text": ("nội dung (text)", "the words (text)"),
    "detail_reply_to": ("tin được trả lời (reply_to)", "the message it answers (reply_to)"),
    "detail_key": ("khóa của lần gửi (key)", "the key of the sending (key)"),
    "detail_claimed": ("giờ khai (claimed)", "the time claimed (claimed)"),
    "detail_wall": ("giờ đồng hồ (wall)", "the time of day (wall)"),
    "detail_person": ("người làm (person)", "the person (person)"),
    "detail_kind": ("loại báo cáo (kind)", "the kind of report (kind)"),
    "detail_form": ("biểu mẫu (form)", "the form (form)"),
    "detail_fields": ("nội dung theo mục (fields)", "the fields (fields)"),
    "detail_label": ("phạm vi chia sẻ (label)", "how far it may go (label)"),
    "detail_cause": ("nhóm nguyên nhân (cause)", "the cause (cause)"),
    "detail_severity": ("mức độ sự cố (severity)", "the severity (severity)"),
    "detail_process": ("quy trình (process)", "the process (process)"),
    "detail_order": ("việc cần thực hiện (order)", "the order (order)"),
    "detail_order_act": ("việc cần thực hiện (order.act)", "what is ordered (order.act)"),
    "detail_order_about": (
        "hệ thống của việc cần thực hiện (order.about)",
        "the system of the order (order.about)",
    ),
    "detail_option": ("phương án trả lời (option)", "the answer chosen (option)"),
    "detail_act": ("số của việc cần hủy (act)", "the number of the act to cancel (act)"),
}
