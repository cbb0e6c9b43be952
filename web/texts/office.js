export default {
  "secretary": {
    "vi": "Thư ký Đội Ứng cứu",
    "en": "Secretary of the Response Team"
  },
  "officer": {
    "vi": "Cán bộ đơn vị",
    "en": "Unit's officer"
  },
  "office": {
    "vi": "Công việc trong năm",
    "en": "The year's work"
  },
  "office_no_calendar": {
    "vi": "Thư viện kịch bản chưa có lịch nhiệm vụ (thư mục calendars). Hãy chép một tệp lịch vào đó rồi tải lại trang.",
    "en": "The library has no calendar of duties (folder calendars). Put a calendar's file there and load the page again."
  },
  "office_quarter": {
    "vi": "Quý này",
    "en": "This quarter"
  },
  "office_mine": {
    "vi": "Việc của đơn vị",
    "en": "My unit's year"
  },
  "office_overdue": {
    "vi": "Quá hạn",
    "en": "Overdue"
  },
  "office_units": {
    "vi": "Các đơn vị",
    "en": "Units"
  },
  "office_deleted": {
    "vi": "Đã xóa",
    "en": "Deleted"
  },
  "office_settings": {
    "vi": "Ngày hạn",
    "en": "Due dates"
  },
  "office_accounts": {
    "vi": "Tài khoản đơn vị",
    "en": "Accounts of units"
  },
  "office_year": {
    "vi": "Năm",
    "en": "Year"
  },
  "office_part": {
    "vi": "Quý {n}",
    "en": "Quarter {n}"
  },
  "office_quarter_of": {
    "vi": "Việc đến hạn quý {part} năm {year}",
    "en": "Due in quarter {part} of {year}"
  },
  "office_units_of": {
    "vi": "Các đơn vị, năm {year}",
    "en": "Units in {year}"
  },
  "office_units_late": {
    "vi": "{count} đơn vị chưa thực hiện",
    "en": "{count} units have not done it"
  },
  "office_nothing_due": {
    "vi": "Quý này không có việc nào đến hạn.",
    "en": "Nothing is due in this quarter."
  },
  "office_none_late": {
    "vi": "Không có việc nào quá hạn.",
    "en": "Nothing is overdue."
  },
  "office_by": {
    "vi": "Hạn",
    "en": "Due"
  },
  "office_duty": {
    "vi": "Nhiệm vụ",
    "en": "Duty"
  },
  "office_unit": {
    "vi": "Đơn vị",
    "en": "Unit"
  },
  "office_left": {
    "vi": "Còn lại",
    "en": "Left"
  },
  "office_state_done": {
    "vi": "Đã thực hiện",
    "en": "Done"
  },
  "office_state_drilled": {
    "vi": "Đã diễn tập",
    "en": "Done by a drill"
  },
  "office_state_overdue": {
    "vi": "Quá hạn",
    "en": "Overdue"
  },
  "office_state_near": {
    "vi": "Sắp đến hạn",
    "en": "Due soon"
  },
  "office_state_open": {
    "vi": "Chưa đến hạn",
    "en": "Later"
  },
  "office_rhythm_half_year": {
    "vi": "6 tháng một lần",
    "en": "twice a year"
  },
  "office_rhythm_year": {
    "vi": "hằng năm",
    "en": "yearly"
  },
  "office_rhythm_always": {
    "vi": "thường xuyên",
    "en": "continuous"
  },
  "office_rhythm_on_change": {
    "vi": "khi có thay đổi, phát sinh",
    "en": "when something changes"
  },
  "office_standing": {
    "vi": "Thường xuyên hoặc khi phát sinh",
    "en": "Continuous, or when something changes"
  },
  "office_to": {
    "vi": "gửi",
    "en": "to"
  },
  "office_due_on": {
    "vi": "Hạn {day}",
    "en": "Due {day}"
  },
  "office_drilled": {
    "vi": "Đã tham gia diễn tập: {title}",
    "en": "Took part in a drill: {title}"
  },
  "office_evidence": {
    "vi": "Minh chứng:",
    "en": "Evidence:"
  },
  "office_marks": {
    "vi": "Dấu sau căn cứ: s có trong tài liệu nguồn; r đọc trong văn bản công khai; 2 đọc gián tiếp; u chưa xác minh, ngày do người soạn giả định.",
    "en": "Marks after the basis: s stated in a source; r read in public material; 2 read second-hand; u to be verified, the date is an assumption."
  },
  "office_dates_help": {
    "vi": "Nơi văn bản ghi khác nhau (20/12 hay 15/12), chọn ngày thành phố áp dụng. Việc đã ghi nhận giữ nguyên.",
    "en": "Where documents differ (20/12 or 15/12), choose what the city goes by. What was recorded stays."
  },
  "office_since": {
    "vi": "Tính từ ngày {day}.",
    "en": "Counted from {day}."
  },
  "office_tick": {
    "vi": "Ghi nhận đã làm",
    "en": "Record as done"
  },
  "office_edit": {
    "vi": "Sửa",
    "en": "Edit"
  },
  "office_tick_many": {
    "vi": "Ghi nhận các đơn vị đã chọn",
    "en": "Record the chosen units"
  },
  "office_on": {
    "vi": "Ngày thực hiện",
    "en": "Done on"
  },
  "office_number": {
    "vi": "Số, ký hiệu văn bản",
    "en": "Number of the document"
  },
  "office_note": {
    "vi": "Ghi chú",
    "en": "Note"
  },
  "office_file": {
    "vi": "tệp minh chứng",
    "en": "file"
  },
  "office_file_add": {
    "vi": "Tệp minh chứng (không bắt buộc, tối đa 5 MB)",
    "en": "File (optional, at most 5 MB)"
  },
  "office_file_kind": {
    "vi": "Chỉ nhận tệp pdf, Word, Excel, ảnh png/jpg hoặc văn bản txt.",
    "en": "Only pdf, Word, Excel, png/jpg pictures or plain text are taken."
  },
  "office_file_size": {
    "vi": "Tệp trống hoặc lớn hơn 5 MB. Hãy chọn tệp khác.",
    "en": "The file is empty or larger than 5 MB. Choose another."
  },
  "office_keep": {
    "vi": "Lưu",
    "en": "Keep"
  },
  "office_open": {
    "vi": "Mở",
    "en": "Open"
  },
  "office_delete": {
    "vi": "Xóa",
    "en": "Delete"
  },
  "office_history": {
    "vi": "Lịch sử sửa đổi",
    "en": "History"
  },
  "office_version": {
    "vi": "Lần {n}",
    "en": "Version {n}"
  },
  "office_restore": {
    "vi": "Khôi phục",
    "en": "Have it back"
  },
  "office_deleted_help": {
    "vi": "Mục đã xóa còn khôi phục được trong {days} ngày.",
    "en": "What was deleted can be had back for {days} days."
  },
  "office_deleted_none": {
    "vi": "Không có mục nào.",
    "en": "There is nothing."
  },
  "office_register_ticks": {
    "vi": "Nhiệm vụ đã thực hiện",
    "en": "A duty done"
  },
  "office_later": {
    "vi": "Ngày thực hiện chưa tới. Hãy ghi ngày từ hôm nay trở về trước.",
    "en": "That day has not come. Give today or an earlier day."
  },
  "office_no_unit": {
    "vi": "Hãy chọn ít nhất một đơn vị.",
    "en": "Choose at least one unit."
  },
  "office_secret": {
    "vi": "Nội dung này có vẻ thuộc bí mật nhà nước nên không được lưu. Hãy bỏ phần đó, hoặc lưu trong hồ sơ theo chế độ mật.",
    "en": "This seems to speak of a state secret, so it is not stored. Leave that out, or keep it in a classified file."
  },
  "office_changed": {
    "vi": "Trong lúc anh/chị nhập, người khác đã sửa mục này. Dưới đây là bản đang lưu; hãy so sánh rồi lưu lại.",
    "en": "While you were writing, somebody else has changed this. Below is what is stored; compare, then keep again."
  },
  "office_changed_reload": {
    "vi": "Người khác vừa sửa mục này nên chưa xóa. Hãy tải lại trang rồi quyết định.",
    "en": "Somebody else has just changed this, so it was not deleted. Load the page again and decide."
  },
  "office_typed": {
    "vi": "Anh/chị vừa nhập:",
    "en": "You had typed:"
  },
  "office_ics": {
    "vi": "Tải vào lịch của tôi (.ics)",
    "en": "For my own calendar (.ics)"
  },
  "office_ical": {
    "vi": "Căn cứ: {basis}. Minh chứng: {evidence}. Số đơn vị còn lại: {count}.",
    "en": "Basis: {basis}. Evidence: {evidence}. Units left: {count}."
  },
  "office_accounts_help": {
    "vi": "Cán bộ đơn vị chỉ xem và sửa phần của đơn vị mình; thư ký xem và sửa tất cả. Hai loại tài khoản này không vào được các cuộc diễn tập.",
    "en": "A unit's officer sees and edits its own rows alone; the secretary sees and edits all. Neither sees drills."
  },
  "office_reminder": {
    "vi": "Công việc trong năm: {late} việc quá hạn, {near} việc đến hạn trong 30 ngày tới.",
    "en": "The year's work: {late} overdue, {near} due within 30 days."
  }
};
