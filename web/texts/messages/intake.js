export default {
  "intake_large": {
    "vi": "tệp lớn {size} MB, chỉ nhận đến {most} MB; hãy bỏ ảnh, xóa các trang không dùng, hoặc lưu riêng trang kịch bản thành tệp khác",
    "en": "the file has {size} MB, at most {most} MB are taken; remove pictures and sheets that are not needed, or save the sheet of the script by itself"
  },
  "intake_empty": {
    "vi": "tệp trống, không có bảng nào",
    "en": "the file is empty; there is no table in it"
  },
  "intake_pdf": {
    "vi": "đây là tệp PDF, không đọc lại thành bảng được; hãy nhập tệp Word hoặc Excel gốc",
    "en": "this is a PDF, of which no table can be read; bring the Word or Excel file that it was made of"
  },
  "intake_picture": {
    "vi": "đây là ảnh; hãy nhập tệp Word, Excel hoặc csv có bảng kịch bản",
    "en": "this is a picture; bring a Word, Excel or csv file with the script's table"
  },
  "intake_broken": {
    "vi": "tệp hỏng hoặc chưa tải về hết; hãy mở bằng phần mềm đã tạo ra nó, lưu lại rồi nhập",
    "en": "the file is broken or was not wholly brought over; open it in the program that made it, save it, and bring it again"
  },
  "intake_locked": {
    "vi": "tệp có mật khẩu; hãy bỏ mật khẩu rồi nhập",
    "en": "the file has a password; remove it and bring it again"
  },
  "intake_inflated": {
    "vi": "tệp nén, mở ra lớn {size} MB, chỉ nhận đến {most} MB; thường do định dạng ô kéo đến cuối trang: hãy chép riêng bảng sang tệp mới",
    "en": "the file inflates to {size} MB, at most {most} MB are taken; often cells are formatted to the end of the sheet: copy the table into a new file"
  },
  "intake_zip": {
    "vi": "tệp nén này không phải tệp Word, Excel, OpenDocument hay kịch bản OpenAEV; hãy giải nén rồi nhập tệp có bảng kịch bản",
    "en": "this archive is no Word, Excel or OpenDocument file, and no OpenAEV scenario; unpack it and bring the file with the script's table"
  },
  "intake_rows": {
    "vi": "bảng dài quá {most} hàng; hãy tách thành nhiều tệp",
    "en": "the table has more than {most} rows; split it into several files"
  },
  "intake_unknown": {
    "vi": "không nhận ra loại tệp; nhận xlsx, xls, ods, docx, csv và bảng Markdown",
    "en": "the kind of file is not known; xlsx, xls, ods, docx, csv and tables in Markdown are taken"
  },
  "intake_prose": {
    "vi": "đây là văn bản thường, không có bảng; hãy đặt kịch bản trong một bảng có hàng tiêu đề, mỗi tình huống một hàng",
    "en": "this is running text without a table; put the script into a table with a heading row, a row an inject"
  },
  "intake_no_table": {
    "vi": "không bảng nào có hàng tiêu đề của kịch bản; hàng tiêu đề cần ít nhất hai cột, trong đó có “Tình huống” hoặc “Nội dung”",
    "en": "no table has the heading of a script; it needs at least two columns, “Inject” or “Description” among them"
  },
  "intake_no_rows": {
    "vi": "bảng kịch bản chỉ có tiêu đề, không có tình huống nào",
    "en": "the script's table has a heading and no inject"
  },
  "intake_slow": {
    "vi": "đọc và hiểu tệp quá {seconds} giây hoặc quá {memory} MB bộ nhớ nên đã dừng; hãy chép riêng bảng kịch bản sang tệp mới",
    "en": "reading and understanding it took more than {seconds} seconds or {memory} MB, and was stopped; copy the script's table into a new file"
  },
  "loss_hidden": {
    "vi": "trang ẩn không nhập: {names}",
    "en": "hidden sheets are not taken in: {names}"
  },
  "loss_row": {
    "vi": "không phải tình huống, bỏ qua: {text}",
    "en": "no inject, left out: {text}"
  },
  "loss_gone": {
    "vi": "tình huống đã bỏ trong tệp, bỏ qua: {text}",
    "en": "dropped in the file itself, left out: {text}"
  },
  "loss_joined": {
    "vi": "hàng nối tiếp, đã ghép vào hàng {row}",
    "en": "goes on with row {row}, joined to it"
  },
  "loss_unit": {
    "vi": "không rõ là đơn vị nào của thành phố: “{text}”; hãy chọn đơn vị",
    "en": "no such unit in the city: “{text}”; say which"
  },
  "loss_no_receiver": {
    "vi": "không ghi nơi nhận: tạm gửi mọi vị trí",
    "en": "no receiver: sent to all seats for now"
  },
  "loss_no_time": {
    "vi": "không ghi giờ: chờ Ban tổ chức phát",
    "en": "no time: waits for the director"
  },
  "loss_time": {
    "vi": "không đọc được giờ “{text}”: chờ Ban tổ chức phát",
    "en": "the time “{text}” cannot be read: waits for the director"
  },
  "loss_condition": {
    "vi": "phát theo điều kiện “{text}”: tạm chờ Ban tổ chức phát, hãy soạn điều kiện",
    "en": "comes upon “{text}”: waits for the director until the condition is written"
  },
  "loss_end": {
    "vi": "giờ kết thúc không dùng: “{text}”",
    "en": "the end is not used: “{text}”"
  },
  "loss_channel": {
    "vi": "không rõ kênh “{text}”: tạm ghi là văn bản",
    "en": "channel “{text}” is not known: a document for now"
  },
  "loss_unless": {
    "vi": "có vẻ là tình huống dự phòng (“nếu chưa…”, “chỉ phát khi…”): hãy soạn điều kiện",
    "en": "seems to be a contingency (“unless …”, “only if …”): write its condition"
  },
  "loss_no_channels": {
    "vi": "không có cột kênh: mọi tình huống tạm ghi là văn bản",
    "en": "no column of channels: every inject is a document for now"
  },
  "loss_variants": {
    "vi": "cột nội dung khi khác đi không nhập",
    "en": "other words are not taken in"
  },
  "loss_no_seats": {
    "vi": "không tìm thấy nơi nhận nào: tạm chỉ có vị trí {seat}",
    "en": "no receiver was found: {seat} is the only seat for now"
  },
  "loss_code": {
    "vi": "chưa nêu mã tình huống của kế hoạch: tạm ghi {situation}; hãy chọn mã",
    "en": "the situation of the plan was not said: {situation} for now; say which"
  },
  "loss_start": {
    "vi": "chưa biết ngày của giờ G ({time}): giờ tính từ tình huống đầu, không có giờ kịch bản; hãy nêu ngày, giờ của giờ G",
    "en": "the day of the start ({time}) is not known: times count from the first inject, without a story clock; say it"
  },
  "loss_objectives": {
    "vi": "không có cột mục tiêu: tạm ghi một mục tiêu chung",
    "en": "no objectives: one in general for now"
  },
  "loss_cut": {
    "vi": "dài quá {most} ký tự, đã cắt",
    "en": "longer than {most} characters, cut"
  },
  "loss_phases": {
    "vi": "giai đoạn không nối tiếp nhau theo giờ, không nhập: {names}",
    "en": "phases do not follow one another in time, not taken in: {names}"
  },
  "loss_threat": {
    "vi": "bảng không cho biết diễn biến sự cố trong thành phố: tạm giữ chỗ bằng một diễn biến chờ phát; hãy soạn diễn biến",
    "en": "the table does not say what goes wrong in the city: a stage that waits keeps the place; write the course of the incident"
  },
  "loss_before": {
    "vi": "trước giờ G quá xa (“{text}”): ghi sớm nhất có thể",
    "en": "too long before the start (“{text}”): as early as can be"
  },
  "loss_verb": {
    "vi": "{verb} không tính: không nơi nhận nào được làm, hoặc không rõ đối tượng (“{text}”)",
    "en": "{verb} does not count: no receiver may do it, or it is not clear to what (“{text}”)"
  },
  "loss_about": {
    "vi": "{verb}: tệp không nêu hệ thống, tạm ghi {system}",
    "en": "{verb}: the file names no system, {system} for now"
  },
  "loss_braces": {
    "vi": "ngoặc nhọn đã đổi thành ngoặc tròn",
    "en": "braces were made round brackets"
  },
  "loss_edit": {
    "vi": "tình huống {id}: đã sửa cột “{column}”, chưa nhập; hãy sửa trong bản thảo",
    "en": "inject {id}: column “{column}” was edited, and is not taken over; edit the draft"
  },
  "loss_translation": {
    "vi": "tình huống {id}: đã nhập cột “{column}”; hãy sửa cho khớp cả bản tiếng kia",
    "en": "inject {id}: column “{column}” is taken over; mend the other language, too"
  },
  "loss_no_script": {
    "vi": "không tìm thấy bảng kịch bản trong tệp: các tiêu đề cột đã bị đổi",
    "en": "the file's table of the script is not found: its headings were changed"
  },
  "loss_added_column": {
    "vi": "cột thêm “{heading}” không phải của kịch bản, không nhập",
    "en": "the added column “{heading}” is none of the script's, and is not taken over"
  },
  "loss_gone_column": {
    "vi": "cột “{heading}” không còn trong bảng: giữ như cũ",
    "en": "column “{heading}” is no longer in the table: it stays as it was"
  },
  "loss_gone_sheet": {
    "vi": "trang “{sheet}” không còn trong tệp: giữ như cũ",
    "en": "sheet “{sheet}” is no longer in the file: it stays as it was"
  },
  "loss_sheet_row": {
    "vi": "trang “{sheet}”, hàng {row}: dòng thêm chưa nhập; hãy thêm trong bản thảo",
    "en": "sheet “{sheet}”, row {row}: added, and not taken over; add it to the draft"
  },
  "loss_sheet_cell": {
    "vi": "trang “{sheet}”, hàng {row}: đã sửa cột “{column}”, chưa nhập; hãy sửa trong bản thảo",
    "en": "sheet “{sheet}”, row {row}: column “{column}” was edited, and is not taken over; edit the draft"
  },
  "loss_sheet_gone": {
    "vi": "trang “{sheet}”: “{id}” không còn trong bảng, vẫn giữ trong bản thảo",
    "en": "sheet “{sheet}”: “{id}” is no longer in the table, the draft keeps it"
  },
  "intake_returned": {
    "vi": "bảng tính do drillsim xuất: lấy lại đúng tệp kịch bản, nhập {edits} trong {all} chỗ đã sửa → {file}",
    "en": "a workbook that drillsim wrote: its scenario to the byte, edits taken over: {edits} of {all} → {file}"
  },
  "intake_edit_new": {
    "vi": "dòng thêm mới",
    "en": "row added"
  },
  "intake_edit_gone": {
    "vi": "dòng đã bị xóa",
    "en": "row gone"
  },
  "intake_edit_moved": {
    "vi": "dòng đã đổi chỗ",
    "en": "row moved"
  },
  "intake_edit_retimed": {
    "vi": "nay phát theo giờ",
    "en": "comes at a time now"
  },
  "intake_edit_lost": {
    "vi": "bỏ bớt",
    "en": "taken out"
  },
  "intake_found": {
    "vi": "{kind}{encoding}{table}, tiêu đề ở hàng {row}{rows}",
    "en": "{kind}{encoding}{table}, heading in row {row}{rows}"
  },
  "intake_encoding": {
    "vi": ", mã {encoding}",
    "en": ", encoded in {encoding}"
  },
  "intake_table": {
    "vi": ", bảng {at}/{count}{name}",
    "en": ", table {at} of {count}{name}"
  },
  "intake_head_rows": {
    "vi": " (hai hàng)",
    "en": " (two rows)"
  },
  "intake_kind_xlsx": {
    "vi": "Excel",
    "en": "Excel"
  },
  "intake_kind_xls": {
    "vi": "Excel 97–2003",
    "en": "Excel 97–2003"
  },
  "intake_kind_xlsb": {
    "vi": "Excel nhị phân",
    "en": "Excel, binary"
  },
  "intake_kind_ods": {
    "vi": "OpenDocument",
    "en": "OpenDocument"
  },
  "intake_kind_docx": {
    "vi": "Word",
    "en": "Word"
  },
  "intake_kind_csv": {
    "vi": "csv",
    "en": "csv"
  },
  "intake_kind_markdown": {
    "vi": "Markdown",
    "en": "Markdown"
  },
  "intake_columns": {
    "vi": "Các cột (mức tin cậy, vài ô mẫu):",
    "en": "Columns (how sure, some cells):"
  },
  "intake_column": {
    "vi": "{heading} → {column} ({sure}): {samples}",
    "en": "{heading} → {column} ({sure}): {samples}"
  },
  "intake_not_a_column": {
    "vi": "giữ trong ghi chú",
    "en": "kept in the notes"
  },
  "intake_col_number": {
    "vi": "số thứ tự",
    "en": "number"
  },
  "intake_col_time": {
    "vi": "giờ",
    "en": "time"
  },
  "intake_col_phase": {
    "vi": "giai đoạn",
    "en": "phase"
  },
  "intake_col_title": {
    "vi": "tình huống",
    "en": "title"
  },
  "intake_col_channel": {
    "vi": "kênh",
    "en": "channel"
  },
  "intake_col_sender": {
    "vi": "người gửi",
    "en": "sender"
  },
  "intake_col_to": {
    "vi": "nơi nhận",
    "en": "receivers"
  },
  "intake_col_body": {
    "vi": "nội dung",
    "en": "text"
  },
  "intake_col_expected": {
    "vi": "kỳ vọng",
    "en": "expected"
  },
  "intake_col_objective": {
    "vi": "mục tiêu",
    "en": "objective"
  },
  "intake_col_notes": {
    "vi": "ghi chú",
    "en": "notes"
  },
  "intake_col_options": {
    "vi": "phương án trả lời",
    "en": "options"
  },
  "intake_col_variants": {
    "vi": "nội dung khi khác đi",
    "en": "other words"
  },
  "intake_col_id": {
    "vi": "mã",
    "en": "id"
  },
  "intake_question": {
    "vi": "Giờ viết như {cells} có thể hiểu nhiều cách ({readings}); đang hiểu là {taken}. Cách khác: --times {form}=…",
    "en": "Times such as {cells} may mean several things ({readings}); taken as {taken}. Otherwise: --times {form}=…"
  },
  "intake_proposed": {
    "vi": "Việc máy đề xuất từ cột kỳ vọng (chỉ tính khi đánh dấu bằng --tick):",
    "en": "Acts proposed from what is expected (they count once ticked, --tick):"
  },
  "intake_proposal": {
    "vi": "{tick} hàng {row}: {verb}, trong {target} phút, chậm nhất {limit} phút – “{text}”",
    "en": "{tick} row {row}: {verb}, within {target}, {limit} min at the latest – “{text}”"
  },
  "intake_unless": {
    "vi": "{tick} hàng {row}: chỉ phát nếu đến T+{at} mà {by} chưa làm: {verb} – “{text}”",
    "en": "{tick} row {row}: comes only if by T+{at} {by} has not done: {verb} – “{text}”"
  },
  "intake_lost": {
    "vi": "Không nhập, hoặc ghi khác đi:",
    "en": "Not taken over, or otherwise:"
  },
  "intake_lost_row": {
    "vi": "hàng {row}: {what}",
    "en": "row {row}: {what}"
  },
  "intake_lost_file": {
    "vi": "cả tệp: {what}",
    "en": "the file: {what}"
  },
  "intake_taken": {
    "vi": "{rows} tình huống, {seats} vị trí → {file}",
    "en": "Injects: {rows}, seats: {seats} → {file}"
  },
  "choice_bad": {
    "vi": "{option} {value}: hãy viết dạng {form}",
    "en": "{option} {value}: write it as {form}"
  },
  "choice_unknown": {
    "vi": "{option}: không có {value}; có: {known}",
    "en": "{option}: there is no {value}; there are: {known}"
  },
  "command_import": {
    "vi": "Nhập kịch bản từ TỆP của người soạn thành bản thảo YAML.\n\nNhận xlsx, xls, ods, bảng Word, csv (UTF-8, UTF-16, Windows-1258, TCVN3), bảng Markdown. In ra: loại tệp, bảng, hàng tiêu đề, mỗi cột hiểu là gì, điều gì cần hỏi, việc máy đề xuất, và từng điều không nhập. Thêm các tùy chọn để sửa cách hiểu rồi chạy lại.",
    "en": "Take in a planner's script from FILE as a draft in YAML.\n\nxlsx, xls, ods, tables of Word, csv (UTF-8, UTF-16, Windows-1258, TCVN3), tables of Markdown. Prints what the file is, its table and heading, what each column was taken for, what is to be asked, acts proposed, and everything that was not taken over. Correct it with options, and run it again."
  },
  "option_import_code": {
    "vi": "Mã tình huống của kế hoạch, như B06.",
    "en": "Situation of the plan, such as B06."
  },
  "option_import_start": {
    "vi": "Giờ G, như “2026-10-14 08:00”.",
    "en": "The moment of the start, such as “2026-10-14 08:00”."
  },
  "option_import_title": {
    "vi": "Tên kịch bản; không nêu thì là tên tệp.",
    "en": "Title of the scenario; the file's name when not given."
  },
  "option_import_city": {
    "vi": "Thành phố diễn tập.",
    "en": "City in which it is played."
  },
  "option_import_table": {
    "vi": "Bảng thứ mấy trong tệp.",
    "en": "Which table of the file."
  },
  "option_import_column": {
    "vi": "Cột nào là gì, như “Diễn biến=body”; lặp lại được. “none”: giữ trong ghi chú.",
    "en": "What a column is, such as “Diễn biến=body”; may be repeated. “none”: kept in the notes."
  },
  "option_import_unit": {
    "vi": "Đơn vị nào là vị trí nào, như “Ban A=cong-an/lanh-dao”; lặp lại được.",
    "en": "Which unit is which seat, such as “Ban A=cong-an/lanh-dao”; may be repeated."
  },
  "option_import_times": {
    "vi": "Mỗi dạng giờ nghĩa là gì, như “pair=elapsed”; lặp lại được.",
    "en": "What a form of time means, such as “pair=elapsed”; may be repeated."
  },
  "option_import_tick": {
    "vi": "Việc đề xuất được tính: “all”, hoặc số hàng và số thứ tự như 5.1; với bảng tính drillsim đã sửa, tên chỗ sửa được lấy; lặp lại được.",
    "en": "Which proposed acts count: “all”, or row and place such as 5.1; of a workbook of drillsim that was edited, names of edits that go in; may be repeated."
  },
  "option_import_out": {
    "vi": "Tệp bản thảo; không nêu thì cùng tên tệp, đuôi .yaml, trong thư mục hiện tại.",
    "en": "The draft; when not given, the file's name with .yaml, in the folder you stand in."
  },
  "intake_json": {
    "vi": "tệp JSON này không phải kịch bản của Blueprint, OpenAEV, IcebergTTX hay T3SF; hãy xuất kịch bản thành Excel hoặc csv rồi nhập",
    "en": "this JSON is no script of Blueprint, OpenAEV, IcebergTTX or T3SF; write the script as a workbook or csv and bring that"
  },
  "intake_kind_blueprint": {
    "vi": "Blueprint (JSON)",
    "en": "Blueprint (JSON)"
  },
  "intake_kind_openaev": {
    "vi": "OpenAEV",
    "en": "OpenAEV"
  },
  "intake_kind_iceberg": {
    "vi": "IcebergTTX (JSON)",
    "en": "IcebergTTX (JSON)"
  },
  "intake_kind_t3sf": {
    "vi": "T3SF (JSON)",
    "en": "T3SF (JSON)"
  }
};
