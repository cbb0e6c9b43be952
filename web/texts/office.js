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
    "en": "The library has no calendar of duties (folder calendars). Put a calendar file there and reload the page."
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
    "vi": "Ngày đến hạn",
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
    "en": "{count} {count:unit has|units have} not done it"
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
  "office_state_earlier": {
    "vi": "Chưa ghi nhận",
    "en": "Not recorded"
  },
  "office_earlier": {
    "vi": "Đến hạn trước ngày ghi nhận đầu tiên trong lịch này ({day}) nên không tính là quá hạn. Đơn vị nào đã thực hiện thì đánh dấu:",
    "en": "Due before the first day on which anything was recorded here ({day}), so not counted as overdue. Tick the units that have done it:"
  },
  "office_earlier_all": {
    "vi": "Đã qua ngày đến hạn, chưa ghi nhận ở đây:",
    "en": "Past their dates, and not recorded here:"
  },
  "office_units_earlier": {
    "vi": "{count} đơn vị chưa ghi nhận",
    "en": "{count} {count:unit has|units have} recorded nothing"
  },
  "office_state_near": {
    "vi": "Sắp đến hạn",
    "en": "Due soon"
  },
  "office_state_open": {
    "vi": "Chưa đến hạn",
    "en": "Not yet due"
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
    "vi": "Mã như H11, G9 là số của yêu cầu hoặc nghĩa vụ mà nhiệm vụ thực hiện. Ký hiệu sau căn cứ: s có trong tài liệu nguồn; r đọc trong văn bản công khai; 2 đọc gián tiếp; u chưa xác minh, ngày do người soạn giả định.",
    "en": "Codes such as H11 and G9 number the requirement or obligation that a duty serves. Marks after the basis: s stated in a source; r read in public material; 2 read second-hand; u to be verified, the date is an assumption."
  },
  "office_dates_help": {
    "vi": "Chỗ nào các văn bản ghi khác nhau (20/12 hay 15/12) thì chọn ngày thành phố áp dụng. Việc đã ghi nhận vẫn giữ nguyên.",
    "en": "Where documents differ (20/12 or 15/12), choose the date that the city follows. What has been recorded stays."
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
    "en": "evidence file"
  },
  "office_logged_drill": {
    "vi": "{drill} (sổ diễn tập thực chiến)",
    "en": "{drill} (live-drill logbook)"
  },
  "office_drill": {
    "vi": "Cuộc diễn tập",
    "en": "Drill"
  },
  "office_file_add": {
    "vi": "Tệp minh chứng (không bắt buộc, tối đa 5 MB)",
    "en": "Evidence file (optional, at most 5 MB)"
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
    "en": "Save"
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
    "en": "Restore"
  },
  "office_deleted_help": {
    "vi": "Mục đã xóa còn khôi phục được trong {days} ngày.",
    "en": "What was deleted can be restored for {days} days."
  },
  "office_deleted_none": {
    "vi": "Không có mục nào.",
    "en": "Nothing here."
  },
  "office_register_ticks": {
    "vi": "Nhiệm vụ đã thực hiện",
    "en": "Duties done"
  },
  "office_later": {
    "vi": "Ngày này chưa đến. Hãy ghi hôm nay hoặc một ngày trước đó.",
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
    "en": "While you were typing, somebody else changed this. What is stored now is shown below; compare, then save again."
  },
  "office_changed_reload": {
    "vi": "Người khác vừa sửa mục này nên chưa xóa. Hãy tải lại trang rồi quyết định.",
    "en": "Somebody else has just changed this, so it was not deleted. Reload the page, then decide."
  },
  "office_typed": {
    "vi": "Anh/chị vừa nhập:",
    "en": "You had typed:"
  },
  "office_ics": {
    "vi": "Tải tệp để đưa vào lịch của tôi (.ics)",
    "en": "For my own calendar (.ics)"
  },
  "office_ical": {
    "vi": "Căn cứ: {basis}. Minh chứng: {evidence}. Số đơn vị còn lại: {count}.",
    "en": "Basis: {basis}. Evidence: {evidence}. Units left: {count}."
  },
  "office_accounts_help": {
    "vi": "Cán bộ đơn vị chỉ xem và sửa phần của đơn vị mình; thư ký xem và sửa tất cả. Hai loại tài khoản này không vào được các cuộc diễn tập.",
    "en": "A unit's officer sees and edits the rows of that unit alone; the secretary sees and edits everything. Neither has access to drills."
  },
  "office_faulty": {
    "vi": "Lịch nhiệm vụ có lỗi nên chưa dùng được:",
    "en": "The calendar of duties has faults and cannot be used:"
  },
  "office_reminder_late": {
    "vi": "{duties} nhiệm vụ quá hạn, {units} đơn vị chưa thực hiện.",
    "en": "overdue duties: {duties}; units that have not done them: {units}."
  },
  "office_reminder_near": {
    "vi": "{duties} nhiệm vụ đến hạn trong 30 ngày tới, {units} đơn vị chưa thực hiện.",
    "en": "duties due within 30 days: {duties}; units that have not done them: {units}."
  },
  "office_reminder_none": {
    "vi": "không có việc nào quá hạn hoặc đến hạn trong 30 ngày tới.",
    "en": "nothing is overdue or due within 30 days."
  },
  "office_unused": {
    "vi": "chưa ghi nhận việc nào. Mở lịch, đánh dấu đơn vị đã thực hiện; từ đó trang này nhắc việc sắp đến hạn và quá hạn.",
    "en": "nothing has been recorded yet. Open the calendar and tick what units have done; from then on this page reminds of what is due soon and overdue."
  },
  "office_first": {
    "vi": "Chưa ghi nhận việc nào trong lịch này nên chưa đơn vị nào bị tính quá hạn. Nên làm trước:",
    "en": "Nothing has been recorded in this calendar yet, so no unit counts as overdue. What to do first:"
  },
  "office_first_dates": {
    "vi": "Kiểm tra các ngày đến hạn mà Công an thành phố quy định.",
    "en": "Check the due dates that the City Police have set."
  },
  "office_first_ticks": {
    "vi": "Mở từng nhiệm vụ trong bảng dưới đây, đánh dấu đơn vị đã thực hiện.",
    "en": "Open each duty of the table below and tick the units that have done it."
  },
  "office_first_accounts": {
    "vi": "Cấp tài khoản để mỗi đơn vị tự ghi nhận việc của mình.",
    "en": "Give units accounts, so that each records its own."
  },
  "team": {
    "vi": "Đội Ứng cứu sự cố",
    "en": "Response Team"
  },
  "team_none": {
    "vi": "Danh sách chưa có ai. Hãy thêm từng người, hoặc nhập tệp Excel.",
    "en": "The roster is empty. Add people one by one, or import an Excel file."
  },
  "team_leader": {
    "vi": "Đội trưởng",
    "en": "Leader"
  },
  "team_deputy_leader": {
    "vi": "Đội phó",
    "en": "Deputy leader"
  },
  "team_secretary": {
    "vi": "Thư ký",
    "en": "Secretary"
  },
  "team_member": {
    "vi": "Thành viên",
    "en": "Member"
  },
  "team_expert": {
    "vi": "Chuyên gia được mời",
    "en": "Invited expert"
  },
  "team_firm": {
    "vi": "Doanh nghiệp",
    "en": "Firm"
  },
  "skill_coordination": {
    "vi": "Phối hợp, điều phối",
    "en": "Coordination"
  },
  "skill_response": {
    "vi": "Ứng cứu sự cố",
    "en": "Incident response"
  },
  "skill_malware": {
    "vi": "Xử lý mã độc",
    "en": "Malware handling"
  },
  "skill_forensics": {
    "vi": "Điều tra số",
    "en": "Forensics"
  },
  "skill_network": {
    "vi": "Mạng",
    "en": "Networks"
  },
  "skill_recovery": {
    "vi": "Khắc phục, khôi phục",
    "en": "Recovery"
  },
  "skill_counter": {
    "vi": "Chống tấn công",
    "en": "Defence against attacks"
  },
  "skill_data": {
    "vi": "Cơ sở dữ liệu",
    "en": "Databases"
  },
  "skill_law": {
    "vi": "Pháp lý",
    "en": "Law"
  },
  "skill_press": {
    "vi": "Truyền thông",
    "en": "Press"
  },
  "member_name": {
    "vi": "Họ và tên",
    "en": "Name"
  },
  "member_unit": {
    "vi": "Cơ quan, đơn vị",
    "en": "Agency"
  },
  "member_outside": {
    "vi": "Tổ chức ngoài thành phố, doanh nghiệp",
    "en": "Other organisation or firm"
  },
  "member_post": {
    "vi": "Chức vụ",
    "en": "Post"
  },
  "member_role": {
    "vi": "Vai trò trong Đội",
    "en": "Role in the Team"
  },
  "member_phone": {
    "vi": "Điện thoại",
    "en": "Telephone"
  },
  "member_mail": {
    "vi": "Thư điện tử",
    "en": "E-mail"
  },
  "member_skills": {
    "vi": "Kỹ năng",
    "en": "Skills"
  },
  "member_duty_from": {
    "vi": "Trực từ giờ",
    "en": "On duty from"
  },
  "member_duty_to": {
    "vi": "Trực đến giờ",
    "en": "On duty to"
  },
  "member_deputy": {
    "vi": "Người thay",
    "en": "Stand-in"
  },
  "member_decision": {
    "vi": "Theo quyết định số",
    "en": "Decision number"
  },
  "member_since": {
    "vi": "Từ ngày",
    "en": "Since"
  },
  "member_until": {
    "vi": "Đến ngày",
    "en": "Until"
  },
  "member_key": {
    "vi": "Mã dòng",
    "en": "Row code"
  },
  "member_wrong_name": {
    "vi": "Ghi họ tên, từ 2 đến 100 ký tự.",
    "en": "Give a name of 2 to 100 characters."
  },
  "member_wrong_unit": {
    "vi": "Chọn cơ quan của thành phố, hoặc ghi tổ chức ngoài thành phố.",
    "en": "Choose an agency of the city, or name another organisation."
  },
  "member_wrong_outside": {
    "vi": "Tối đa 200 ký tự.",
    "en": "At most 200 characters."
  },
  "member_wrong_post": {
    "vi": "Chức vụ tối đa 200 ký tự.",
    "en": "A post has at most 200 characters."
  },
  "member_wrong_role": {
    "vi": "Vai trò là một trong: Đội trưởng, Đội phó, Thư ký, Thành viên, Chuyên gia được mời, Doanh nghiệp.",
    "en": "A role is one of: Leader, Deputy leader, Secretary, Member, Invited expert, Firm."
  },
  "member_wrong_phone": {
    "vi": "Số điện thoại gồm 7 đến 20 chữ số, có thể có dấu + và khoảng trắng.",
    "en": "A telephone number has 7 to 20 digits, and may have + and spaces."
  },
  "member_wrong_mail": {
    "vi": "Thư điện tử có dạng ten@don-vi.example.",
    "en": "An e-mail address looks like name@unit.example."
  },
  "member_wrong_skills": {
    "vi": "Có kỹ năng không nằm trong danh sách; dùng đúng các từ của trang này, cách nhau bằng dấu phẩy.",
    "en": "A skill is not in the list; use the words of this page, with commas between."
  },
  "member_wrong_duty_from": {
    "vi": "Ghi giờ dạng 07:00.",
    "en": "Give a time like 07:00."
  },
  "member_wrong_duty_to": {
    "vi": "Ghi giờ dạng 17:00.",
    "en": "Give a time like 17:00."
  },
  "member_wrong_deputy": {
    "vi": "Tên người thay tối đa 200 ký tự.",
    "en": "The stand-in's name has at most 200 characters."
  },
  "member_wrong_decision": {
    "vi": "Số quyết định tối đa 200 ký tự.",
    "en": "The decision's number has at most 200 characters."
  },
  "member_wrong_since": {
    "vi": "Ghi ngày dạng 31/12/2026.",
    "en": "Give a day like 31/12/2026."
  },
  "member_wrong_until": {
    "vi": "Ghi ngày dạng 31/12/2026, không trước ngày bắt đầu.",
    "en": "Give a day like 31/12/2026, not before the first one."
  },
  "member_wrong_": {
    "vi": "Ngày thôi phải sau ngày bắt đầu.",
    "en": "The last day comes after the first one."
  },
  "team_left": {
    "vi": "Không còn trong Đội",
    "en": "Not in the Team"
  },
  "team_add": {
    "vi": "Thêm thành viên",
    "en": "Add a member"
  },
  "team_out": {
    "vi": "Tải danh sách (xlsx)",
    "en": "Download the roster (xlsx)"
  },
  "team_in_help": {
    "vi": "Tải danh sách xuống, sửa rồi nhập lại; dòng không có mã là người mới. Mọi ô được kiểm tra trước: có một lỗi thì không dòng nào được nhập. Người không có trong tệp giữ nguyên.",
    "en": "Download the roster, edit it and import it again; a row without a code is somebody new. Every cell is checked first: with one fault, no row is imported. Whoever is not in the file stays."
  },
  "team_annex": {
    "vi": "Phụ lục quyết định",
    "en": "Annex to the decision"
  },
  "team_missing": {
    "vi": "Còn thiếu ({count})",
    "en": "Missing ({count})"
  },
  "gap_no_leader": {
    "vi": "Chưa có Đội trưởng.",
    "en": "There is no leader."
  },
  "gap_no_secretary": {
    "vi": "Chưa có Thư ký.",
    "en": "There is no secretary."
  },
  "gap_no_member": {
    "vi": "{unit}: chưa cử thành viên.",
    "en": "{unit}: has sent nobody."
  },
  "gap_moved": {
    "vi": "{unit}: thành viên đã chuyển công tác, chưa có người thay.",
    "en": "{unit}: its member has moved to another post and has not been replaced."
  },
  "gap_no_deputy": {
    "vi": "{name}: chưa có người thay.",
    "en": "{name}: no stand-in."
  },
  "gap_no_phone": {
    "vi": "{name}: chưa có số điện thoại.",
    "en": "{name}: no telephone number."
  },
  "gap_ending": {
    "vi": "{name}: hết thời hạn tham gia trong 30 ngày tới.",
    "en": "{name}: leaves within 30 days."
  },
  "team_private": {
    "vi": "Dữ liệu cá nhân",
    "en": "Personal data"
  },
  "team_private_help": {
    "vi": "Khi người này yêu cầu, có thể giao toàn bộ dữ liệu đang giữ về họ, hoặc xóa hẳn cùng lịch sử. Bản sao lưu cũ vẫn còn dữ liệu cho đến khi bị thay.",
    "en": "When this person asks, hand over all that is kept of them, or erase it with its history. Older backups hold it until they are replaced."
  },
  "team_data": {
    "vi": "Tải xuống dữ liệu của người này (json)",
    "en": "Download what is kept of this person (json)"
  },
  "team_erase": {
    "vi": "Xóa hẳn",
    "en": "Erase for good"
  },
  "team_sure": {
    "vi": "Xóa hẳn, không khôi phục được: hãy đánh dấu để xác nhận.",
    "en": "This erases for good and cannot be undone: tick to confirm."
  },
  "team_unit_unknown": {
    "vi": "“{value}” không phải cơ quan nào của thành phố; ghi đúng tên, hoặc dùng cột “Tổ chức ngoài thành phố, doanh nghiệp”.",
    "en": "“{value}” is not an agency of the city; write its exact name, or use the column “Other organisation or firm”."
  },
  "team_there": {
    "vi": "Người này đã có trong danh sách; hãy tải danh sách mới xuống để sửa đúng dòng của họ.",
    "en": "This person is already in the roster; download it again and edit that person's row."
  },
  "team_key_unknown": {
    "vi": "Mã dòng này không còn trong danh sách; hãy tải danh sách mới xuống.",
    "en": "No row has this code any more; download the roster again."
  },
  "team_key_changed": {
    "vi": "Từ khi tệp được tải xuống, người khác đã sửa dòng này; hãy tải danh sách mới xuống rồi sửa lại.",
    "en": "Somebody else has changed this row since the file was downloaded; download the roster again and edit that."
  },
  "office_register_roster": {
    "vi": "Danh sách Đội Ứng cứu",
    "en": "Roster of the Team"
  },
  "sheet_go": {
    "vi": "Kiểm tra và nhập",
    "en": "Check and import"
  },
  "sheet_none": {
    "vi": "Chưa chọn tệp nào.",
    "en": "No file was chosen."
  },
  "sheet_refused": {
    "vi": "Tệp chưa được nhập; không có gì thay đổi.",
    "en": "The file was not imported; nothing has changed."
  },
  "sheet_faults": {
    "vi": "Số lỗi: {count}.",
    "en": "Faults: {count}."
  },
  "sheet_long": {
    "vi": "Tệp quá lớn: tối đa 5.000 dòng và 100 MB khi giải nén.",
    "en": "The file is too large: at most 5,000 rows, and 100 MB unpacked."
  },
  "sheet_locked": {
    "vi": "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.",
    "en": "The file has a password. Remove it and send it again."
  },
  "sheet_broken": {
    "vi": "Không đọc được tệp này như một bảng tính. Hãy lưu lại dạng xlsx.",
    "en": "This cannot be read as a spreadsheet. Save it as xlsx."
  },
  "paper_annex_kind": {
    "vi": "PHỤ LỤC",
    "en": "ANNEX"
  },
  "paper_annex_about": {
    "vi": "Danh sách thành viên Đội Ứng cứu sự cố an toàn thông tin mạng",
    "en": "Members of the Cyber-security Incident Response Team"
  },
  "paper_profile_kind": {
    "vi": "BẢN KHAI",
    "en": "DECLARATION"
  },
  "paper_profile_about": {
    "vi": "Hồ sơ thành viên mạng lưới ứng cứu sự cố (Mẫu 01)",
    "en": "Profile of a member of the incident response network (form 01)"
  },
  "paper_registration_kind": {
    "vi": "ĐĂNG KÝ",
    "en": "REGISTRATION"
  },
  "paper_registration_about": {
    "vi": "Tham gia mạng lưới ứng cứu sự cố (Mẫu 02)",
    "en": "Taking part in the incident response network (form 02)"
  },
  "paper_change_kind": {
    "vi": "THÔNG BÁO",
    "en": "NOTICE"
  },
  "paper_change_about": {
    "vi": "Thay đổi thành viên Đội Ứng cứu sự cố an toàn thông tin mạng",
    "en": "Change of a member of the Response Team"
  },
  "paper_profile": {
    "vi": "Bản khai, Mẫu 01",
    "en": "Profile, form 01"
  },
  "paper_registration": {
    "vi": "Đăng ký, Mẫu 02",
    "en": "Registration, form 02"
  },
  "paper_change": {
    "vi": "Thông báo thay đổi",
    "en": "Notice of change"
  },
  "paper_no": {
    "vi": "TT",
    "en": "No."
  },
  "paper_name": {
    "vi": "Họ và tên",
    "en": "Name"
  },
  "paper_post_agency": {
    "vi": "Chức vụ, cơ quan",
    "en": "Post, agency"
  },
  "paper_role": {
    "vi": "Vai trò",
    "en": "Role"
  },
  "paper_decision": {
    "vi": "Quyết định",
    "en": "Decision"
  },
  "paper_list": {
    "vi": "Danh sách thành viên",
    "en": "Members"
  },
  "paper_count": {
    "vi": "Danh sách có {count} người./.",
    "en": "Number of people: {count}."
  },
  "paper_contacts": {
    "vi": "Đầu mối liên hệ",
    "en": "Contacts"
  },
  "paper_nobody": {
    "vi": "Đơn vị chưa cử người.",
    "en": "The agency has sent nobody."
  },
  "paper_changes": {
    "vi": "Nội dung thay đổi",
    "en": "What has changed"
  },
  "paper_new": {
    "vi": "Thành viên mới, chưa có thay đổi nào trước đó.",
    "en": "A new member, with no earlier changes."
  },
  "paper_what": {
    "vi": "Nội dung",
    "en": "What"
  },
  "paper_before": {
    "vi": "Trước",
    "en": "Before"
  },
  "paper_after": {
    "vi": "Nay",
    "en": "After"
  },
  "paper_unsure": {
    "vi": "Trường thông tin theo mô tả gián tiếp về biểu mẫu của Thông tư 20/2017/TT-BTTTT (ký hiệu 2); hãy đối chiếu với biểu mẫu gốc trước khi gửi.",
    "en": "The fields follow second-hand descriptions of the forms of Circular 20/2017/TT-BTTTT (mark 2); compare with the original form before sending."
  },
  "office_callouts": {
    "vi": "Báo động Đội Ứng cứu",
    "en": "Calling out the Team"
  },
  "call_new": {
    "vi": "Báo động mới",
    "en": "New call-out"
  },
  "call_title": {
    "vi": "Nội dung báo động",
    "en": "Purpose"
  },
  "call_kind": {
    "vi": "Loại",
    "en": "Kind"
  },
  "call_test": {
    "vi": "Kiểm tra báo động, không báo trước",
    "en": "No-notice test"
  },
  "call_drill": {
    "vi": "Trong một cuộc diễn tập",
    "en": "Within a drill"
  },
  "call_real": {
    "vi": "Sự cố thật",
    "en": "Real incident"
  },
  "call_place": {
    "vi": "Điểm tập trung",
    "en": "Meeting point"
  },
  "call_skills": {
    "vi": "Kỹ năng cần có",
    "en": "Skills needed"
  },
  "call_who": {
    "vi": "Huy động những ai",
    "en": "Who is called"
  },
  "call_go": {
    "vi": "Bắt đầu báo động",
    "en": "Begin the call-out"
  },
  "call_wrong_title": {
    "vi": "Ghi nội dung báo động, tối đa 200 ký tự.",
    "en": "Give the purpose, in at most 200 characters."
  },
  "call_wrong_place": {
    "vi": "Ghi điểm tập trung, tối đa 200 ký tự.",
    "en": "Name the meeting point, in at most 200 characters."
  },
  "call_wrong_kind": {
    "vi": "Chọn loại báo động.",
    "en": "Choose the kind."
  },
  "call_wrong_note": {
    "vi": "Ghi chú tối đa 2.000 ký tự.",
    "en": "A note has at most 2,000 characters."
  },
  "call_wrong_skills": {
    "vi": "Chọn kỹ năng trong danh sách.",
    "en": "Choose skills from the list."
  },
  "call_wrong_who": {
    "vi": "Chọn ít nhất một người.",
    "en": "Choose at least one person."
  },
  "call_people_count": {
    "vi": "{count} người được huy động",
    "en": "{count} called out"
  },
  "call_people": {
    "vi": "Người được huy động",
    "en": "Who was called"
  },
  "call_state": {
    "vi": "Tình trạng",
    "en": "State"
  },
  "call_state_called": {
    "vi": "Đã gọi",
    "en": "Called"
  },
  "call_state_unreached": {
    "vi": "Chưa liên lạc được",
    "en": "Not reached"
  },
  "call_state_acknowledged": {
    "vi": "Đã nhận lệnh",
    "en": "Acknowledged"
  },
  "call_state_released": {
    "vi": "Thủ trưởng đồng ý cho đi",
    "en": "Released by the head"
  },
  "call_state_underway": {
    "vi": "Đang đến",
    "en": "On the way"
  },
  "call_state_arrived": {
    "vi": "Đã có mặt",
    "en": "Arrived"
  },
  "call_state_refused": {
    "vi": "Không đi được",
    "en": "Cannot come"
  },
  "call_state_replaced": {
    "vi": "Có người thay",
    "en": "Replaced"
  },
  "call_prompt": {
    "vi": "xác nhận trong 15 phút",
    "en": "acknowledged within 15 minutes"
  },
  "call_strength": {
    "vi": "có mặt sau 60 phút",
    "en": "present after 60 minutes"
  },
  "call_refused_count": {
    "vi": "không đi được",
    "en": "cannot come"
  },
  "call_missing": {
    "vi": "Kỹ năng còn thiếu tại chỗ",
    "en": "Skills still missing on site"
  },
  "call_none": {
    "vi": "không",
    "en": "none"
  },
  "call_again": {
    "vi": "Tải lại",
    "en": "Refresh"
  },
  "call_renews": {
    "vi": "Trang tự cập nhật.",
    "en": "This page renews itself."
  },
  "call_lost": {
    "vi": "Mất kết nối với máy chủ: trang chưa cập nhật được, đang thử lại. Nếu kéo dài, hãy kiểm tra mạng rồi tải lại trang.",
    "en": "No connection to the server: this page is not up to date; it is trying again. If this goes on, check the network and refresh the page."
  },
  "call_review": {
    "vi": "Đánh giá",
    "en": "Review"
  },
  "call_back": {
    "vi": "Về trang báo động",
    "en": "Back to the call-out"
  },
  "call_skill": {
    "vi": "Kỹ năng",
    "en": "Skill"
  },
  "call_there": {
    "vi": "Người đang có mặt",
    "en": "Present with this skill"
  },
  "call_after": {
    "vi": "Thời gian tính từ lúc báo động, phút:giây.",
    "en": "Time since the call-out, minutes:seconds."
  },
  "call_course": {
    "vi": "Diễn biến",
    "en": "What happened"
  },
  "call_moment": {
    "vi": "Thời điểm",
    "en": "When"
  },
  "call_passed": {
    "vi": "Sau báo động",
    "en": "After the call-out"
  },
  "call_by": {
    "vi": "Người ghi",
    "en": "Entered by"
  },
  "call_by_person": {
    "vi": "người được gọi",
    "en": "the person called"
  },
  "call_code": {
    "vi": "Mã riêng",
    "en": "Own code"
  },
  "call_own_page": {
    "vi": "Mỗi người tự trả lời trên trang riêng, địa chỉ kèm mã của mình:",
    "en": "Each answers on a page of their own, at this address with their code:"
  },
  "call_note": {
    "vi": "Lý do, người thay",
    "en": "Reason, or who comes instead"
  },
  "call_reason": {
    "vi": "Hãy ghi lý do.",
    "en": "Give a reason."
  },
  "call_end": {
    "vi": "Kết thúc báo động",
    "en": "End the call-out"
  },
  "call_over": {
    "vi": "Báo động đã kết thúc.",
    "en": "The call-out is over."
  },
  "call_erased": {
    "vi": "(đã xóa khỏi danh sách)",
    "en": "(erased from the roster)"
  },
  "call_altered": {
    "vi": "Nhật ký báo động đã bị sửa, từ mục {seq} trở đi.",
    "en": "The journal was altered from event {seq} on."
  },
  "call_started": {
    "vi": "Bắt đầu",
    "en": "Begun"
  },
  "call_ended": {
    "vi": "Kết thúc",
    "en": "Ended"
  },
  "call_answered": {
    "vi": "Trả lời lúc",
    "en": "Answered"
  },
  "call_arrived": {
    "vi": "Có mặt lúc",
    "en": "Arrived"
  },
  "call_journal": {
    "vi": "Nhật ký {count} mục, mã băm {head}",
    "en": "Journal of {count} {count:event|events}, hash {head}"
  },
  "call_journal_link": {
    "vi": "Nhật ký (jsonl)",
    "en": "Journal (jsonl)"
  },
  "call_paper": {
    "vi": "BÁO CÁO BÁO ĐỘNG",
    "en": "CALL-OUT REPORT"
  },
  "call_paper_link": {
    "vi": "Báo cáo",
    "en": "Report"
  },
  "before_papers": {
    "vi": "Văn bản trước diễn tập",
    "en": "Papers before the drill"
  },
  "before_lead": {
    "vi": "Lập từ kịch bản và người đã có vị trí; chỗ chưa ai ghi để dấu chấm. Xếp thêm người rồi tải lại thì văn bản có tên.",
    "en": "Made from the scenario and from who has a seat; what nobody has recorded is left as dots. Seat more people and download again: the papers then have their names."
  },
  "before_plan": {
    "vi": "Kế hoạch diễn tập",
    "en": "Plan of the drill"
  },
  "before_decision": {
    "vi": "Quyết định thành lập Ban tổ chức",
    "en": "Decision on the organisers"
  },
  "before_rules": {
    "vi": "Nội quy",
    "en": "Rules"
  },
  "before_invitation": {
    "vi": "Giấy mời",
    "en": "Invitation"
  },
  "before_list": {
    "vi": "Danh sách tham gia",
    "en": "List of those who take part"
  },
  "before_controllers": {
    "vi": "Sổ kịch bản của người điều khiển",
    "en": "Controllers' book"
  },
  "before_players": {
    "vi": "Sổ tay người tham gia",
    "en": "Players' book"
  },
  "before_evaluation": {
    "vi": "Phiếu đánh giá",
    "en": "Evaluation sheets"
  },
  "before_handouts": {
    "vi": "Phiếu phát tình huống, dùng khi mất mạng",
    "en": "Injects on sheets, for when the network is down"
  },
  "before_open": {
    "vi": "Gửi được cho người tham gia",
    "en": "May be sent to participants"
  },
  "before_closed": {
    "vi": "Chỉ dành cho Ban tổ chức",
    "en": "For the organisers alone"
  },
  "call_occasion": {
    "vi": "Thuộc cuộc diễn tập hoặc sự cố",
    "en": "Part of which drill, or for which incident"
  },
  "call_occasion_none": {
    "vi": "(không gắn)",
    "en": "(none)"
  },
  "call_occasion_drill": {
    "vi": "Cuộc diễn tập",
    "en": "Drill"
  },
  "call_occasion_real": {
    "vi": "Sự cố",
    "en": "Incident"
  },
  "call_occasion_gone": {
    "vi": "(không còn lưu)",
    "en": "(no longer kept)"
  },
  "call_wrong_occasion": {
    "vi": "Chọn cuộc diễn tập khi báo động trong diễn tập, chọn sự cố khi có sự cố thật; kiểm tra báo động thì để trống.",
    "en": "Choose a drill for a call-out within a drill, an incident for a real one, and neither for a test."
  },
  "call_in_drill": {
    "vi": "Báo động Đội",
    "en": "Call the Team out"
  },
  "before_back": {
    "vi": "Quay lại",
    "en": "Back"
  },
  "before_faulty": {
    "vi": "Kịch bản của kế hoạch này có lỗi hoặc không còn: mở kế hoạch để xem và sửa, rồi lập văn bản.",
    "en": "The scenario of this plan has faults or is gone: open the plan, see what is wrong and mend it, then download the papers."
  }
};
