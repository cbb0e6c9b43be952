export default {
  "office_register_response_plans": {
    "vi": "Sổ phương án, kế hoạch ứng phó sự cố",
    "en": "Register of response plans"
  },
  "office_register_reports": {
    "vi": "Báo cáo định kỳ của đơn vị",
    "en": "Periodic reports of units"
  },
  "office_register_incidents": {
    "vi": "Sổ sự cố thực tế",
    "en": "Register of real incidents"
  },
  "office_register_risks": {
    "vi": "Sổ rủi ro, săn lùng, điểm yếu",
    "en": "Register of risks, hunts and weaknesses"
  },
  "office_register_costs": {
    "vi": "Sổ kinh phí diễn tập",
    "en": "Register of what drills cost"
  },
  "book_response_plans": {
    "vi": "Phương án",
    "en": "Plans"
  },
  "book_incidents": {
    "vi": "Sự cố thực tế",
    "en": "Real incidents"
  },
  "book_risks": {
    "vi": "Rủi ro, điểm yếu",
    "en": "Risks, weaknesses"
  },
  "book_costs": {
    "vi": "Kinh phí diễn tập",
    "en": "Cost of drills"
  },
  "book_help_response_plans": {
    "vi": "Phương án của từng hệ thống (H3) và kế hoạch ứng phó của đơn vị (H8, Phụ lục 3): ngày phê duyệt, tệp, tình huống phải sẵn sàng, nhân lực, thiết bị, phần mềm, kinh phí (C4), ngày gửi Công an thành phố và VNCERT.",
    "en": "A response plan for each system (H3) and a unit's own plan (H8, annex 3): when approved, its file, the situations to be ready for, people, equipment, software and cost (C4), when it was sent to the City Police and to VNCERT."
  },
  "book_help_reports": {
    "vi": "Mỗi đơn vị một báo cáo cho mỗi kỳ. Số để trống là chưa ghi nhận, không phải bằng không.",
    "en": "One report of each unit for each period. An empty number is one that nobody recorded, not zero."
  },
  "book_help_incidents": {
    "vi": "Chỉ ghi sự cố có thật; sự cố trong diễn tập không bao giờ vào sổ này. Chỉ có chỉ đạo diễn tập, Thư ký Đội và cán bộ của chính đơn vị xem được. Không ghi thông tin thuộc bí mật nhà nước.",
    "en": "Real incidents alone; what happens in a drill never comes here. Only the director, the Team's secretary and the unit's own officer see it. Nothing that is a state secret belongs here."
  },
  "book_help_risks": {
    "vi": "Mỗi dòng là một lần đánh giá rủi ro (H1), săn lùng hoặc rà quét (H2), mỗi điểm yếu một dòng, có hạn và ngày khắc phục. Sổ này ghi kết quả; phần mềm không rà quét hệ thống.",
    "en": "A row for each assessment of risk (H1), hunt or scan (H2), one for each weakness, with its due date and when it was mended. This records results; the product scans nothing."
  },
  "book_help_costs": {
    "vi": "Mỗi dòng là một khoản của một cuộc diễn tập (C4): nhân lực tính bằng số người và số giờ, trang thiết bị, dịch vụ; dự toán, số đã chi và nguồn. Số liệu được đưa vào kế hoạch, báo cáo sau diễn tập và báo cáo định kỳ; ô để trống là chưa ghi nhận.",
    "en": "Each row is something that a drill cost (C4): people by number and hours, equipment, services; what was planned, what was spent, from where. It goes into the plan, the after-action report and the periodic reports; an empty cell is one that nobody recorded."
  },
  "cost_of_drill": {
    "vi": "Cuộc diễn tập: {drill}.",
    "en": "Drill: {drill}."
  },
  "cost_all": {
    "vi": "Xem mọi cuộc diễn tập",
    "en": "See all drills"
  },
  "cost_planned": {
    "vi": "{drill} (kế hoạch)",
    "en": "{drill} (planned)"
  },
  "cost_sum_work": {
    "vi": "Tổng công: {sum} giờ công.",
    "en": "Work in total: {sum} person-hours."
  },
  "cost_sum_estimate": {
    "vi": "Tổng dự toán: {sum} đồng.",
    "en": "Planned in total: VND {sum}."
  },
  "cost_sum_cost": {
    "vi": "Tổng đã chi: {sum} đồng.",
    "en": "Spent in total: VND {sum}."
  },
  "book_new": {
    "vi": "Thêm dòng mới",
    "en": "New entry"
  },
  "book_out": {
    "vi": "Xuất xlsx",
    "en": "Export xlsx"
  },
  "book_whole": {
    "vi": "Xuất mọi sổ (xlsx)",
    "en": "Export all registers (xlsx)"
  },
  "book_in": {
    "vi": "Nhập từ tệp Excel",
    "en": "Import an Excel file"
  },
  "book_files": {
    "vi": "Tệp (xlsx, xls hoặc ods; chọn được nhiều tệp)",
    "en": "Files (xlsx, xls or ods; several can be chosen)"
  },
  "book_in_help": {
    "vi": "Xuất bảng này, sửa rồi nhập lại. Mọi ô được kiểm tra; còn một lỗi thì không dòng nào được nhập. Dòng không có mã dòng là dòng mới.",
    "en": "Export this table, edit it and import it again. Every cell is checked; with one fault, no row is imported. A row without a row code is new."
  },
  "book_all": {
    "vi": "Tất cả đơn vị",
    "en": "All units"
  },
  "book_search": {
    "vi": "Tìm trong sổ",
    "en": "Search the register"
  },
  "book_find": {
    "vi": "Tìm",
    "en": "Search"
  },
  "book_none": {
    "vi": "Chưa có dòng nào.",
    "en": "There is no entry yet."
  },
  "book_begin": {
    "vi": "Bấm “Thêm dòng mới”, hoặc nhập cả sổ từ tệp Excel ở dưới.",
    "en": "Press “New entry”, or import the whole register from an Excel file below."
  },
  "book_unmatched": {
    "vi": "Không có dòng nào khớp. Chọn “Tất cả đơn vị”, bỏ chữ cần tìm rồi bấm “Tìm”.",
    "en": "No entry matches. Choose “All units”, clear the words and press “Search”."
  },
  "book_pages": {
    "vi": "Trang",
    "en": "Pages"
  },
  "book_stored": {
    "vi": "Nội dung người khác vừa lưu:",
    "en": "What somebody else has stored meanwhile:"
  },
  "book_form_help": {
    "vi": "Điền vào cột bên phải; mục có dấu * phải điền. Số để trống là chưa ghi nhận. Gửi lại tệp này, không đổi tên mục.",
    "en": "Fill in the column on the right; lines with * are required. An empty number is one that nobody recorded. Send this file back without renaming its lines."
  },
  "book_no_heading": {
    "vi": "Trang này không có các tiêu đề của sổ; cần ít nhất: {columns}.",
    "en": "This sheet does not have the register's headings; it needs at least: {columns}."
  },
  "book_other_unit": {
    "vi": "Chỉ được ghi dòng của đơn vị mình.",
    "en": "Only rows of your own unit can be saved."
  },
  "book_twice": {
    "vi": "Dòng này đã có trong tệp, ở ô {cell}.",
    "en": "This row is already in the file, at {cell}."
  },
  "book_there": {
    "vi": "Đơn vị đã có báo cáo kỳ này. Hãy mở báo cáo đó để sửa, hoặc tải phiếu mới.",
    "en": "The unit already has a report for this period. Open that report to change it, or download a new sheet."
  },
  "book_moved": {
    "vi": "Không đổi được đơn vị hoặc kỳ của báo cáo đã lưu; hãy tạo báo cáo mới.",
    "en": "The unit and period of a stored report cannot be changed; make a new report."
  },
  "office_too_early": {
    "vi": "Ngày này quá sớm so với kỳ đang ghi. Hãy ghi một ngày từ {first} trở đi.",
    "en": "That day is too early for this period. Give a day from {first} on."
  },
  "col_wrong_later": {
    "vi": "Ngày này chưa đến; việc đã làm phải ghi ngày hôm nay hoặc một ngày đã qua.",
    "en": "That day has not come; what was done must have the date of today or an earlier day."
  },
  "col_wrong_moment": {
    "vi": "“{value}” không phải ngày giờ. Hãy ghi như 26/11/2026 08:30.",
    "en": "“{value}” is not a date and time. Write it as 26/11/2026 08:30."
  },
  "col_wrong_day": {
    "vi": "“{value}” không phải ngày. Hãy ghi như 26/11/2026.",
    "en": "“{value}” is not a date. Write it as 26/11/2026."
  },
  "col_wrong_range": {
    "vi": "Ngày phải trong khoảng {first} đến {last}.",
    "en": "The day must lie between {first} and {last}."
  },
  "col_wrong_period": {
    "vi": "“{value}” không phải kỳ báo cáo. Hãy ghi như “6 tháng đầu năm 2026” hoặc “Năm 2026”.",
    "en": "“{value}” is not a reporting period. Write it as “First half of 2026” or “Year 2026”."
  },
  "col_wrong_unit": {
    "vi": "Không có đơn vị “{value}” trong thành phố. Hãy ghi đúng tên như ở trang Các đơn vị.",
    "en": "There is no unit “{value}” in the city. Write its name as on the page Units."
  },
  "col_wrong_code": {
    "vi": "“{value}” không phải mã trong kế hoạch. Nhận: {allowed}.",
    "en": "“{value}” is not a code of the plan. Accepted: {allowed}."
  },
  "col_wrong_choice": {
    "vi": "Không nhận “{value}”. Hãy chọn một trong: {allowed}.",
    "en": "“{value}” is not accepted. Choose one of: {allowed}."
  },
  "col_wrong_drill": {
    "vi": "Không có cuộc diễn tập “{value}”. Hãy ghi tên và ngày như trong danh sách cuộc diễn tập của sổ.",
    "en": "There is no drill “{value}”. Write its name and day as the register lists them."
  },
  "col_wrong_amount": {
    "vi": "Cần ít nhất một số: số đã chi, dự toán hoặc số người.",
    "en": "At least one number is needed: spent, planned, or people."
  },
  "col_wrong_long": {
    "vi": "Dài quá {most} ký tự. Hãy viết gọn lại hoặc để vào tệp.",
    "en": "More than {most} characters. Shorten it, or put it into a file."
  },
  "col_wrong_number": {
    "vi": "“{value}” không phải số nguyên không âm, như 12 hoặc 1.200.000.",
    "en": "“{value}” is not a whole number of 0 or more, such as 12 or 1,200,000."
  },
  "col_wrong_needed": {
    "vi": "Mục này phải có.",
    "en": "This is required."
  },
  "col_wrong_before": {
    "vi": "Ngày này sớm hơn ngày của bước trước đó.",
    "en": "That day is before the one that it must follow."
  },
  "col_wrong_more": {
    "vi": "Số khắc phục không thể lớn hơn số phát hiện.",
    "en": "No more can be mended than were found."
  },
  "col_key": {
    "vi": "Mã dòng (không sửa)",
    "en": "Row code (leave as it is)"
  },
  "col_unit": {
    "vi": "Đơn vị",
    "en": "Unit"
  },
  "col_scope": {
    "vi": "Loại",
    "en": "Kind"
  },
  "col_system": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "col_title": {
    "vi": "Tên, trích yếu",
    "en": "Title"
  },
  "col_number": {
    "vi": "Số, ký hiệu",
    "en": "Number"
  },
  "col_on": {
    "vi": "Ngày",
    "en": "Date"
  },
  "col_situations": {
    "vi": "Tình huống phải sẵn sàng",
    "en": "Situations to be ready for"
  },
  "col_people": {
    "vi": "Nhân lực",
    "en": "People"
  },
  "col_equipment": {
    "vi": "Trang thiết bị",
    "en": "Equipment"
  },
  "col_software": {
    "vi": "Phần mềm, công cụ",
    "en": "Software and tools"
  },
  "col_cost": {
    "vi": "Kinh phí (đồng)",
    "en": "Cost (VND)"
  },
  "col_drill": {
    "vi": "Cuộc diễn tập",
    "en": "Drill"
  },
  "col_item": {
    "vi": "Khoản chi",
    "en": "Item"
  },
  "col_item_people": {
    "vi": "Nhân lực",
    "en": "People"
  },
  "col_item_equipment": {
    "vi": "Trang thiết bị",
    "en": "Equipment"
  },
  "col_item_services": {
    "vi": "Dịch vụ",
    "en": "Services"
  },
  "col_item_other": {
    "vi": "Chi khác",
    "en": "Other"
  },
  "col_persons": {
    "vi": "Số người",
    "en": "Number of people"
  },
  "col_hours": {
    "vi": "Số giờ mỗi người",
    "en": "Hours per person"
  },
  "col_estimate": {
    "vi": "Dự toán (đồng)",
    "en": "Planned (VND)"
  },
  "col_source": {
    "vi": "Nguồn kinh phí",
    "en": "Source of funds"
  },
  "col_police": {
    "vi": "Ngày gửi Công an thành phố",
    "en": "Sent to the City Police on"
  },
  "col_vncert": {
    "vi": "Ngày gửi VNCERT",
    "en": "Sent to VNCERT on"
  },
  "col_file": {
    "vi": "Tệp",
    "en": "File"
  },
  "col_note": {
    "vi": "Ghi chú",
    "en": "Note"
  },
  "col_period": {
    "vi": "Kỳ báo cáo",
    "en": "Period"
  },
  "col_count_a1": {
    "vi": "Sự cố do bị tấn công mạng (A1)",
    "en": "Incidents by cyber attack (A1)"
  },
  "col_count_a2": {
    "vi": "Sự cố do lỗi hệ thống, hạ tầng, đường điện, đường truyền (A2)",
    "en": "Incidents by failure of systems, power or lines (A2)"
  },
  "col_count_a3": {
    "vi": "Sự cố do lỗi quản trị, vận hành (A3)",
    "en": "Incidents by administrators' or operators' errors (A3)"
  },
  "col_count_a4": {
    "vi": "Sự cố do thiên tai, nguyên nhân khác (A4)",
    "en": "Incidents by disaster or other causes (A4)"
  },
  "col_count_a5": {
    "vi": "Sự cố do lỗi người dùng cuối (A5)",
    "en": "Incidents by end users' faults (A5)"
  },
  "col_serious": {
    "vi": "Trong đó: sự cố nghiêm trọng",
    "en": "Of which serious"
  },
  "col_handled": {
    "vi": "Trong đó: đã xử lý xong",
    "en": "Of which resolved"
  },
  "col_checks": {
    "vi": "Số lần săn lùng, rà quét",
    "en": "Hunts and scans"
  },
  "col_weak": {
    "vi": "Số điểm yếu phát hiện",
    "en": "Weaknesses found"
  },
  "col_weak_mended": {
    "vi": "Số điểm yếu đã khắc phục",
    "en": "Weaknesses mended"
  },
  "col_trained": {
    "vi": "Số lượt người được tập huấn",
    "en": "People trained"
  },
  "col_drills": {
    "vi": "Số cuộc diễn tập đã tham gia",
    "en": "Drills taken part in"
  },
  "col_spent": {
    "vi": "Kinh phí đã sử dụng (đồng)",
    "en": "Money spent (VND)"
  },
  "col_done": {
    "vi": "Kết quả thực hiện",
    "en": "What was done"
  },
  "col_hard": {
    "vi": "Khó khăn, vướng mắc",
    "en": "Difficulties"
  },
  "col_asks": {
    "vi": "Đề xuất, kiến nghị",
    "en": "Proposals"
  },
  "col_state": {
    "vi": "Trạng thái",
    "en": "State"
  },
  "col_detected": {
    "vi": "Thời điểm phát hiện",
    "en": "Detected at"
  },
  "col_received": {
    "vi": "Thời điểm tiếp nhận",
    "en": "Received at"
  },
  "col_reporter": {
    "vi": "Người báo",
    "en": "Reported by"
  },
  "col_phone": {
    "vi": "Điện thoại",
    "en": "Telephone"
  },
  "col_mail": {
    "vi": "Thư điện tử",
    "en": "E-mail"
  },
  "col_how": {
    "vi": "Cách phát hiện",
    "en": "How it was detected"
  },
  "col_cause": {
    "vi": "Nguyên nhân",
    "en": "Cause"
  },
  "col_situation": {
    "vi": "Tình huống",
    "en": "Situation"
  },
  "col_severity": {
    "vi": "Mức độ",
    "en": "Severity"
  },
  "col_summary": {
    "vi": "Mô tả sơ bộ",
    "en": "Short description"
  },
  "col_measures": {
    "vi": "Biện pháp đã thực hiện",
    "en": "Measures taken"
  },
  "col_support": {
    "vi": "Đề nghị hỗ trợ",
    "en": "Support requested"
  },
  "col_number03": {
    "vi": "Số báo cáo ban đầu (Mẫu 03)",
    "en": "Number of the initial report (form 03)"
  },
  "col_sent03": {
    "vi": "Ngày gửi Mẫu 03",
    "en": "Form 03 sent on"
  },
  "col_closed": {
    "vi": "Ngày kết thúc",
    "en": "Closed on"
  },
  "col_result": {
    "vi": "Kết quả xử lý",
    "en": "Result"
  },
  "col_lessons": {
    "vi": "Bài học, khuyến nghị",
    "en": "Lessons and advice"
  },
  "col_number04": {
    "vi": "Số báo cáo kết thúc (Mẫu 04)",
    "en": "Number of the closing report (form 04)"
  },
  "col_sent04": {
    "vi": "Ngày gửi Mẫu 04",
    "en": "Form 04 sent on"
  },
  "col_check": {
    "vi": "Hình thức",
    "en": "Kind of check"
  },
  "col_risk": {
    "vi": "Mức rủi ro",
    "en": "Risk"
  },
  "col_weakness": {
    "vi": "Điểm yếu",
    "en": "Weakness"
  },
  "col_due": {
    "vi": "Hạn khắc phục",
    "en": "To be mended by"
  },
  "col_mended": {
    "vi": "Ngày khắc phục",
    "en": "Mended on"
  },
  "col_doer": {
    "vi": "Người, đơn vị thực hiện",
    "en": "Done by"
  },
  "col_scope_system": {
    "vi": "Phương án của hệ thống",
    "en": "Plan for a system"
  },
  "col_scope_unit": {
    "vi": "Kế hoạch của đơn vị (Phụ lục 3)",
    "en": "The unit's own plan (annex 3)"
  },
  "col_state_received": {
    "vi": "Đã tiếp nhận",
    "en": "Received"
  },
  "col_state_handling": {
    "vi": "Đang xử lý",
    "en": "Being handled"
  },
  "col_state_closed": {
    "vi": "Đã kết thúc",
    "en": "Closed"
  },
  "col_how_ids": {
    "vi": "Hệ thống phát hiện xâm nhập",
    "en": "Intrusion detection"
  },
  "col_how_logs": {
    "vi": "Nhật ký hệ thống",
    "en": "Logs"
  },
  "col_how_notice": {
    "vi": "Được thông báo",
    "en": "Notice from others"
  },
  "col_how_other": {
    "vi": "Cách khác",
    "en": "Other means"
  },
  "col_severity_ordinary": {
    "vi": "Thông thường",
    "en": "Ordinary"
  },
  "col_severity_serious": {
    "vi": "Nghiêm trọng",
    "en": "Serious"
  },
  "col_check_assessment": {
    "vi": "Đánh giá rủi ro",
    "en": "Risk assessment"
  },
  "col_check_hunt": {
    "vi": "Săn lùng mối nguy hại",
    "en": "Threat hunt"
  },
  "col_check_scan": {
    "vi": "Rà quét lỗ hổng",
    "en": "Scan"
  },
  "col_risk_low": {
    "vi": "Thấp",
    "en": "Low"
  },
  "col_risk_medium": {
    "vi": "Trung bình",
    "en": "Medium"
  },
  "col_risk_high": {
    "vi": "Cao",
    "en": "High"
  },
  "col_risk_critical": {
    "vi": "Rất cao",
    "en": "Very high"
  },
  "period_half": {
    "vi": "6 tháng đầu năm {year}",
    "en": "First half of {year}"
  },
  "period_year": {
    "vi": "Năm {year}",
    "en": "Year {year}"
  },
  "risk_late": {
    "vi": "{count} điểm yếu đã quá hạn khắc phục.",
    "en": "Weaknesses that should have been mended by now: {count}."
  },
  "risk_unchecked": {
    "vi": "{count} hệ thống chưa được săn lùng, rà quét trong sáu tháng này.",
    "en": "Systems that have not been hunted or scanned in this half-year: {count}."
  },
  "incident_mau03": {
    "vi": "Báo cáo ban đầu sự cố (Mẫu 03)",
    "en": "Initial report of an incident (form 03)"
  },
  "incident_mau04": {
    "vi": "Báo cáo kết thúc ứng phó sự cố (Mẫu 04)",
    "en": "Closing report of an incident (form 04)"
  },
  "incident_basis": {
    "vi": "Theo Thông tư 20/2017/TT-BTTTT; (*) là mục bắt buộc. Sự cố thực tế.",
    "en": "By Circular 20/2017/TT-BTTTT; (*) is required. A real incident."
  },
  "incident_part_reporter": {
    "vi": "Nơi báo cáo",
    "en": "Who reports it"
  },
  "incident_part_contact": {
    "vi": "Người liên hệ",
    "en": "Contact person"
  },
  "incident_part_system": {
    "vi": "Hệ thống bị sự cố",
    "en": "The system"
  },
  "incident_part_incident": {
    "vi": "Sự cố",
    "en": "The incident"
  },
  "incident_part_technical": {
    "vi": "Thông tin kỹ thuật",
    "en": "Technical information"
  },
  "incident_part_request": {
    "vi": "Kèm theo, đề nghị",
    "en": "Attachments, requests"
  },
  "incident_part_result": {
    "vi": "Kết quả ứng phó",
    "en": "Result"
  },
  "incident_form_address": {
    "vi": "Địa chỉ",
    "en": "Address"
  },
  "incident_form_post": {
    "vi": "Chức vụ",
    "en": "Post"
  },
  "incident_form_operator": {
    "vi": "Đơn vị vận hành",
    "en": "Operator"
  },
  "incident_form_owner": {
    "vi": "Chủ quản hệ thống thông tin",
    "en": "Owner"
  },
  "incident_form_level": {
    "vi": "Cấp độ",
    "en": "Level"
  },
  "incident_form_security": {
    "vi": "Đơn vị cung cấp dịch vụ an toàn thông tin",
    "en": "Security-service provider"
  },
  "incident_form_isp": {
    "vi": "Đơn vị cung cấp kết nối",
    "en": "Connectivity provider"
  },
  "incident_form_told": {
    "vi": "Đã thông báo cho",
    "en": "Already notified"
  },
  "incident_form_os": {
    "vi": "Hệ điều hành",
    "en": "Operating system"
  },
  "incident_form_services": {
    "vi": "Dịch vụ",
    "en": "Services"
  },
  "incident_form_controls": {
    "vi": "Biện pháp bảo vệ",
    "en": "Controls in place"
  },
  "incident_form_addresses": {
    "vi": "Địa chỉ IP, tên miền",
    "en": "Addresses and domains"
  },
  "incident_form_attached": {
    "vi": "Tài liệu kèm theo",
    "en": "Attachments"
  },
  "incident_form_confidential": {
    "vi": "Giữ bí mật thông tin",
    "en": "Keep confidential"
  },
  "incident_form_first": {
    "vi": "Số, ngày báo cáo ban đầu",
    "en": "Number and date of the initial report"
  },
  "incident_form_sent": {
    "vi": "Ngày, giờ báo cáo",
    "en": "Date and time of the report"
  },
  "coverage": {
    "vi": "Ma trận diễn tập",
    "en": "Coverage"
  },
  "coverage_title": {
    "vi": "Hệ thống và tình huống đã diễn tập",
    "en": "Systems and situations practised"
  },
  "coverage_help": {
    "vi": "Mỗi hàng là một hệ thống, mỗi cột một tình huống của kế hoạch. Ô trống là chưa diễn tập bao giờ.",
    "en": "A row is a system, a column a situation of the plan. An empty square has never been practised."
  },
  "coverage_groups": {
    "vi": "Nhóm đơn vị",
    "en": "Groups of units"
  },
  "coverage_waiting": {
    "vi": "Đang chấm {count} cuộc diễn tập; tải lại trang sau ít phút.",
    "en": "Drills still being graded: {count}; reload the page in a few minutes."
  },
  "coverage_systems": {
    "vi": "hệ thống",
    "en": "systems"
  },
  "coverage_planned": {
    "vi": "có phương án",
    "en": "have a plan"
  },
  "coverage_drilled": {
    "vi": "đã diễn tập",
    "en": "have practised"
  },
  "coverage_white": {
    "vi": "ô phải sẵn sàng mà chưa diễn tập",
    "en": "squares to be ready for but never practised"
  },
  "coverage_own": {
    "vi": "đơn vị có kế hoạch ứng phó năm {year}",
    "en": "units with a response plan for {year}"
  },
  "coverage_none": {
    "vi": "Nhóm này không có hệ thống nào.",
    "en": "This group has no system."
  },
  "coverage_is_drilled": {
    "vi": "tháng, năm diễn tập gần nhất",
    "en": "month and year of the last drill"
  },
  "coverage_is_asked": {
    "vi": "phương án yêu cầu, chưa diễn tập",
    "en": "required by the plan, never practised"
  },
  "coverage_is_white": {
    "vi": "chưa diễn tập; bấm để lập kế hoạch, hoặc soạn kịch bản nếu chưa có",
    "en": "never practised; press to plan a drill, or to write a scenario where there is none"
  },
  "coverage_is_never": {
    "vi": "chưa diễn tập bao giờ",
    "en": "never practised"
  },
  "coverage_plan": {
    "vi": "Phương án",
    "en": "Plan"
  },
  "coverage_last": {
    "vi": "Diễn tập gần nhất",
    "en": "Last drill"
  },
  "coverage_add": {
    "vi": "Thêm phương án",
    "en": "Add a plan"
  },
  "coverage_go": {
    "vi": "Lập kế hoạch diễn tập {situation}: {system}",
    "en": "Plan a drill of {situation}: {system}"
  },
  "coverage_write": {
    "vi": "Chưa có kịch bản {situation}, soạn kịch bản: {system}",
    "en": "No scenario of {situation} yet, write one: {system}"
  },
  "coverage_sending": {
    "vi": "Gửi phương án, kế hoạch",
    "en": "Sending of plans"
  },
  "coverage_unsent": {
    "vi": "Chưa gửi Công an thành phố ({count})",
    "en": "Not sent to the City Police ({count})"
  },
  "coverage_vncert": {
    "vi": "Chưa gửi VNCERT ({count})",
    "en": "Not sent to VNCERT ({count})"
  },
  "coverage_sent": {
    "vi": "Mọi phương án, kế hoạch đều đã gửi.",
    "en": "All plans have been sent."
  },
  "reports": {
    "vi": "Báo cáo định kỳ",
    "en": "Reports"
  },
  "reports_title": {
    "vi": "Báo cáo định kỳ",
    "en": "Periodic reports"
  },
  "reports_in": {
    "vi": "đơn vị đã báo cáo",
    "en": "units have reported"
  },
  "reports_missing": {
    "vi": "đơn vị còn thiếu",
    "en": "units are missing"
  },
  "reports_roll_up": {
    "vi": "Báo cáo tổng hợp của thành phố",
    "en": "The city's report"
  },
  "reports_roll_up_help": {
    "vi": "Sự cố thực tế và diễn tập ở hai phần riêng. Điều không ai ghi nhận được để dấu chấm.",
    "en": "Real incidents and drills are kept in separate parts. What nobody recorded is left as dots."
  },
  "reports_paper_chairman": {
    "vi": "Gửi Chủ tịch UBND",
    "en": "To the Chairman"
  },
  "reports_paper_ministry": {
    "vi": "Gửi Bộ Công an",
    "en": "To the Ministry"
  },
  "reports_paper_vncert": {
    "vi": "Gửi VNCERT",
    "en": "To VNCERT"
  },
  "reports_sheets": {
    "vi": "Phiếu báo cáo của đơn vị",
    "en": "Reporting sheets of the units"
  },
  "reports_sheets_help": {
    "vi": "Tải phiếu, gửi đơn vị điền, nhập lại phiếu đã điền; hoặc ghi thẳng trên trang này.",
    "en": "Download the sheets, have the units fill them in and import them; or enter a report on this page."
  },
  "reports_in_help": {
    "vi": "Chọn một hay nhiều phiếu đã điền. Mọi ô được kiểm tra; còn một lỗi ở bất kỳ phiếu nào thì không phiếu nào được nhập.",
    "en": "Choose one or more completed sheets. Every cell is checked; with one fault in any of them, none is imported."
  },
  "reports_zip": {
    "vi": "Tải phiếu của mọi đơn vị (zip)",
    "en": "Sheets of all units (zip)"
  },
  "reports_all": {
    "vi": "Mọi báo cáo đã nhận",
    "en": "All reports received"
  },
  "reports_state": {
    "vi": "Tình trạng",
    "en": "State"
  },
  "reports_sheet": {
    "vi": "Phiếu",
    "en": "Sheet"
  },
  "reports_is_in": {
    "vi": "Đã báo cáo",
    "en": "Reported"
  },
  "reports_is_missing": {
    "vi": "Chưa báo cáo",
    "en": "Missing"
  },
  "report_to_chairman": {
    "vi": "Kính gửi: Chủ tịch Ủy ban nhân dân thành phố",
    "en": "To: the Chairman of the City People's Committee"
  },
  "report_to_ministry": {
    "vi": "Kính gửi: Bộ Công an",
    "en": "To: the Ministry of Public Security"
  },
  "report_to_vncert": {
    "vi": "Kính gửi: Trung tâm Ứng cứu khẩn cấp không gian mạng Việt Nam (VNCERT)",
    "en": "To: VNCERT"
  },
  "report_kind": {
    "vi": "BÁO CÁO",
    "en": "REPORT"
  },
  "report_about": {
    "vi": "Kết quả ứng phó sự cố, bảo đảm an toàn thông tin mạng, {period}",
    "en": "Incident response and cyber security, {period}"
  },
  "report_units": {
    "vi": "I. Tình hình báo cáo của đơn vị",
    "en": "I. Reports of the units"
  },
  "report_units_said": {
    "vi": "Số liệu từ {first} đến {last}. {count}/{owing} đơn vị đã báo cáo.",
    "en": "Figures from {first} to {last}. {count} of {owing} units have reported."
  },
  "report_missing": {
    "vi": "Chưa báo cáo:",
    "en": "Missing:"
  },
  "report_incidents": {
    "vi": "II. Sự cố thực tế",
    "en": "II. Real incidents"
  },
  "report_real": {
    "vi": "Chỉ gồm sự cố có thật; sự cố giả định trong diễn tập ở phần III.",
    "en": "Real incidents alone; those of drills are in part III."
  },
  "report_counts": {
    "vi": "Sự cố do đơn vị báo cáo",
    "en": "Incidents that units reported"
  },
  "report_what": {
    "vi": "Nội dung",
    "en": "What"
  },
  "report_count": {
    "vi": "Số lượng",
    "en": "Count"
  },
  "report_register": {
    "vi": "Sổ sự cố thực tế của Đội Ứng cứu có {count} sự cố trong kỳ.",
    "en": "Incidents of this period in the Team's register of real incidents: {count}."
  },
  "report_list": {
    "vi": "Sự cố trong sổ",
    "en": "Incidents in the register"
  },
  "report_drills": {
    "vi": "III. Diễn tập",
    "en": "III. Drills"
  },
  "report_drilled": {
    "vi": "Kết quả diễn tập; không tính vào số sự cố ở phần II. Diễn tập mô phỏng không thay thế diễn tập thực chiến theo Chỉ thị 60/CT-BTTTT.",
    "en": "Results of drills; they are not counted among the incidents of part II. A simulated drill does not replace the live drill of Directive 60/CT-BTTTT."
  },
  "report_no_drills": {
    "vi": "Không có cuộc diễn tập nào được ghi nhận trong kỳ.",
    "en": "No drill is recorded in this period."
  },
  "report_held": {
    "vi": "Các cuộc diễn tập đã tổ chức",
    "en": "Drills held"
  },
  "report_day": {
    "vi": "Ngày",
    "en": "Day"
  },
  "report_drill": {
    "vi": "Cuộc diễn tập",
    "en": "Drill"
  },
  "report_live": {
    "vi": "Diễn tập thực chiến theo Chỉ thị 60/CT-BTTTT",
    "en": "Drills on live systems, Directive 60/CT-BTTTT"
  },
  "report_live_acts": {
    "vi": "Số lần tấn công",
    "en": "Attacks"
  },
  "report_live_noticed": {
    "vi": "Bị phát hiện",
    "en": "Noticed"
  },
  "report_codes": {
    "vi": "Tình huống",
    "en": "Situations"
  },
  "report_score": {
    "vi": "Điểm",
    "en": "Score"
  },
  "report_band": {
    "vi": "Xếp loại",
    "en": "Grade"
  },
  "report_objectives": {
    "vi": "Điểm theo mục tiêu",
    "en": "Scores by objective"
  },
  "report_objective": {
    "vi": "Mục tiêu",
    "en": "Objective"
  },
  "report_weak": {
    "vi": "IV. Điểm yếu và kết quả khắc phục",
    "en": "IV. Weaknesses and how they were mended"
  },
  "report_weak_table": {
    "vi": "Điểm yếu phát hiện và đã khắc phục",
    "en": "Weaknesses found and mended"
  },
  "report_weak_reported": {
    "vi": "Do đơn vị báo cáo",
    "en": "Reported by units"
  },
  "report_weak_register": {
    "vi": "Theo sổ rủi ro, săn lùng, điểm yếu",
    "en": "From the register of risks, hunts and weaknesses"
  },
  "report_weak_drills": {
    "vi": "Việc phải làm sau diễn tập",
    "en": "Actions to be taken after drills"
  },
  "report_mended": {
    "vi": "Phát hiện, đã khắc phục",
    "en": "Found, mended"
  },
  "report_of": {
    "vi": "{found}, đã khắc phục {mended}",
    "en": "{found}, mended {mended}"
  },
  "report_late": {
    "vi": "{unit}, {system}: quá hạn khắc phục ({due}).",
    "en": "{unit}, {system}: overdue for mending ({due})."
  },
  "report_todo": {
    "vi": "Còn phải làm sau cuộc diễn tập “{drill}”: {what}",
    "en": "Still to be done after drill “{drill}”: {what}"
  },
  "report_work": {
    "vi": "V. Công tác phòng ngừa, chuẩn bị",
    "en": "V. Prevention and readiness"
  },
  "report_work_table": {
    "vi": "Kết quả do đơn vị báo cáo",
    "en": "Reported by units"
  },
  "report_hard": {
    "vi": "VI. Khó khăn, vướng mắc và đề xuất",
    "en": "VI. Difficulties and proposals"
  },
  "report_asks": {
    "vi": "Đề xuất, kiến nghị",
    "en": "Proposals"
  },
  "report_nobody": {
    "vi": "Chưa có nội dung ghi nhận.",
    "en": "Nothing has been recorded."
  },
  "report_more": {
    "vi": "Còn {count} đơn vị khác, xem trong sổ báo cáo.",
    "en": "And {count} more {count:unit|units}; see the register of reports."
  },
  "report_and_more": {
    "vi": "Còn {count} mục khác, xem trong sổ.",
    "en": "And {count} more {count:entry|entries}; see the register."
  },
  "report_cost": {
    "vi": "VII. Kinh phí",
    "en": "VII. Cost"
  },
  "report_cost_table": {
    "vi": "Kinh phí trong kỳ",
    "en": "Cost in the period"
  },
  "report_dong": {
    "vi": "Số tiền (đồng)",
    "en": "Amount (VND)"
  },
  "report_spent": {
    "vi": "Đơn vị đã sử dụng",
    "en": "Spent by units"
  },
  "report_cost_incidents": {
    "vi": "Ứng phó, khắc phục sự cố trong sổ",
    "en": "Response to incidents in the register"
  },
  "report_cost_drills": {
    "vi": "Tổ chức diễn tập",
    "en": "Holding drills"
  },
  "report_cost_work": {
    "vi": "Công của người tham gia diễn tập (giờ công)",
    "en": "Work of those who took part in drills (person-hours)"
  },
  "report_ahead": {
    "vi": "VIII. Phương hướng, nhiệm vụ kỳ tới",
    "en": "VIII. Direction and tasks of the next period"
  }
};
