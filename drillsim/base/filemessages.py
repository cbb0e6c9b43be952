"""What is said of the text of a file, in Vietnamese and English, by code: part of ``messages.MESSAGES``."""

from __future__ import annotations

FILE_MESSAGES: dict[str, tuple[str, str]] = {
    "too_large": (
        "tệp quá lớn; tối đa {limit} byte; hãy xem có đúng tệp không, rồi bỏ bớt những gì không cần",
        "the file is too large; at most {limit} bytes; see whether it is the right one, "
        "and leave out what it does not need",
    ),
    "encoding": (
        "không phải UTF-8 (byte thứ {at}); hãy lưu lại tệp với bảng mã UTF-8",
        "not UTF-8 (byte {at}); save the file as UTF-8",
    ),
    "empty_file": ("tệp trống; xem docs/kich-ban.md", "the file is empty; see docs/scenarios.md"),
    "several_documents": (
        "có nhiều tài liệu (dấu ---) trong một tệp; chỉ giữ một",
        "several documents (---) in one file; keep one",
    ),
    "too_many_items": ("quá nhiều mục; tối đa {limit}", "too many items; at most {limit}"),
    "too_deep": ("lồng nhau quá {limit} tầng", "nested more than {limit} levels deep"),
    "alias": (
        "không dùng & và * (bí danh YAML); hãy viết đầy đủ, hoặc đặt chữ trong ngoặc kép",
        "no & and * (YAML aliases); write it out, or put the text in quotes",
    ),
    "tag": (
        "không dùng nhãn YAML {tag}; hãy bỏ, hoặc đặt chữ trong ngoặc kép",
        "no YAML tag {tag}; remove it, or put the text in quotes",
    ),
    "not_yaml": (
        "không phải tệp YAML mà là {content}",
        "no YAML file but {content}",
    ),
    "content_other": ("tệp {suffix}", "a {suffix} file"),
    "content_pdf": ("tệp PDF", "a PDF file"),
    "content_gzip": (
        "tệp nén gzip; hãy giải nén trước",
        "a gzip file; unpack it first",
    ),
    "content_zip": ("tệp nén zip; hãy giải nén trước", "a zip file; unpack it first"),
    "content_old_office": (
        "tệp Word hoặc Excel đời cũ (.doc, .xls); kịch bản là tệp văn bản thuần",
        "an old Word or Excel file (.doc, .xls); a scenario is plain text",
    ),
    "content_word": (
        "tệp Word (.docx); kịch bản là tệp văn bản thuần, hãy chép nội dung sang tệp .yaml",
        "a Word document (.docx); a scenario is plain text, copy its content into a .yaml file",
    ),
    "content_excel": (
        "bảng tính Excel (.xlsx); kịch bản là tệp văn bản thuần",
        "an Excel workbook (.xlsx); a scenario is plain text",
    ),
    "content_slides": ("tệp trình chiếu PowerPoint", "a PowerPoint file"),
    "content_image": ("tệp ảnh", "an image"),
    "content_html": ("trang web (HTML)", "a web page (HTML)"),
    "content_database": ("cơ sở dữ liệu SQLite", "an SQLite database"),
    "content_utf16": (
        "văn bản UTF-16 (“Unicode” của Notepad); hãy lưu lại với bảng mã UTF-8",
        "UTF-16 text (Notepad's “Unicode”); save it as UTF-8",
    ),
    "content_journal": (
        "nhật ký của một cuộc diễn tập; hãy dùng replay, score hoặc report",
        "the journal of a drill; use replay, score or report",
    ),
    "hidden_here": (
        "có {name} ({code}) ở cột {column}; {remedy}",
        "{name} ({code}) in column {column}; {remedy}",
    ),
    "hidden_in": (
        "{value}: có {name} ({code}) ở cột {column}; {remedy}",
        "{value}: {name} ({code}) in column {column}; {remedy}",
    ),
    "hidden_break": (
        "có {name} ({code}) ở cột {column}, được đọc như một dấu cách; {remedy}",
        "{name} ({code}) in column {column}, read as a space; {remedy}",
    ),
    "char_space": ("dấu cách lạ", "an unusual space"),
    "char_nothing": ("ký tự không nhìn thấy", "an invisible character"),
    "char_hyphen": ("dấu gạch lạ", "an unusual hyphen"),
    "char_next_line": ("ký tự xuống dòng NEL", "a next-line character"),
    "char_no_break_space": ("dấu cách không ngắt", "a no-break space"),
    "char_soft_hyphen": ("dấu gạch nối ẩn", "a soft hyphen"),
    "char_zero_width_space": ("dấu cách rộng bằng không", "a zero-width space"),
    "char_no_break_hyphen": ("dấu gạch nối không ngắt", "a non-breaking hyphen"),
    "char_en_dash": ("dấu gạch ngang ngắn", "an en dash"),
    "char_em_dash": ("dấu gạch ngang dài", "an em dash"),
    "char_line_separator": ("ký tự phân cách dòng", "a line separator"),
    "char_paragraph_separator": ("ký tự phân cách đoạn", "a paragraph separator"),
    "char_byte_order_mark": ("dấu thứ tự byte BOM", "a byte-order mark"),
    "remedy_space": (
        "hãy xóa và gõ lại bằng phím cách",
        "delete it and type an ordinary space",
    ),
    "remedy_nothing": ("hãy xóa nó", "delete it"),
    "remedy_hyphen": ("hãy xóa và gõ lại dấu -", "delete it and type an ordinary -"),
    "control_escape": (
        "{escape} trong ngoặc kép thành ký tự điều khiển {code}; viết \\\\ thay cho \\, hoặc dùng ngoặc đơn "
        "'…'",
        "{escape} in double quotes became the control character {code}; write \\\\ for \\, or use single "
        "quotes '…'",
    ),
    "backslash": (
        "{value} trong ngoặc kép: {escape} thành dấu xuống dòng hoặc dấu Tab; nếu là đường dẫn, hãy đặt "
        "trong ngoặc đơn '…' hoặc viết \\\\ thay cho \\",
        "{value} in double quotes: {escape} became a line break or a tab; if it is a path, put it in single "
        "quotes '…' or write \\\\ for \\",
    ),
    "text_cut": (
        "văn bản bị cắt ở dấu #: còn lại “{value}”, mất “{rest}”; hãy đặt cả câu trong ngoặc kép",
        "the text is cut at #: “{value}” is left, “{rest}” is lost; put the whole of it in quotes",
    ),
    "control_character": (
        "có ký tự điều khiển {code}; hãy xóa nó",
        "control character {code}; remove it",
    ),
    "syntax_colon": (
        "dấu : ở chỗ không được phép; nếu là chữ, hãy đặt cả câu trong ngoặc kép",
        "a : where none may stand; if it is text, put the whole of it in quotes",
    ),
    "syntax_indent": (
        "thụt đầu dòng không khớp với các dòng trên, hoặc thiếu dấu :",
        "indented unlike the lines above it, or a : is missing",
    ),
    "syntax_dash": (
        "dấu - ở chỗ không được phép; mục của danh sách phải thụt thẳng hàng",
        "a - where none may stand; items of a list must line up",
    ),
    "syntax_bracket": (
        "thiếu dấu , hoặc dấu đóng ngoặc ] hay }}",
        "a comma or a closing ] or }} is missing",
    ),
    "syntax_quote": ("thiếu dấu đóng ngoặc kép", "a closing quote is missing"),
    "syntax_start": (
        "ký tự này không thể đứng đầu (dấu Tab, @, `, %); thụt đầu dòng bằng dấu cách, hoặc đặt chữ trong "
        "ngoặc kép",
        "nothing can begin with this character (Tab, @, `, %); indent with spaces, or put the text in quotes",
    ),
    "syntax_hash": (
        "dấu # sau dấu cách bắt đầu một lời chú, phần sau bị bỏ; nếu là chữ, hãy đặt cả câu trong ngoặc kép",
        "a # after a space begins a comment, what follows is left out; if it is text, put the whole of it in "
        "quotes",
    ),
    "syntax_escape": (
        "dấu \\ trong ngoặc kép bắt đầu một ký tự đặc biệt; viết \\\\ thay cho \\, hoặc dùng ngoặc đơn '…' "
        "(như 'C:\\Users\\a.txt')",
        "a \\ in double quotes begins a special character; write \\\\ for \\, or use single quotes '…' "
        "(like 'C:\\Users\\a.txt')",
    ),
    "syntax_question": (
        "dấu ? ở chỗ không được phép; nếu là chữ, hãy đặt cả câu trong ngoặc kép",
        "a ? where none may stand; if it is text, put the whole of it in quotes",
    ),
    "syntax_block": (
        "sau | hoặc > phải xuống dòng, và văn bản bên dưới thụt vào; nếu là chữ, hãy đặt trong ngoặc kép",
        "after | or > comes a new line, and the text below it is indented; if it is text, put it in quotes",
    ),
    "syntax_percent": (
        "dòng không được bắt đầu bằng dấu %; nếu là chữ, hãy đặt trong ngoặc kép",
        "a line cannot begin with %; if it is text, put it in quotes",
    ),
    "syntax_document": (
        "sau tài liệu còn có chữ thừa; hãy xem thụt đầu dòng và dấu ngoặc đóng ở trên",
        "there is more after the end of the document; look at the indentation and closing brackets above",
    ),
    "syntax_tag": (
        "không dùng dấu ! (nhãn YAML); hãy bỏ, hoặc đặt chữ trong ngoặc kép",
        "no ! (YAML tags); remove it, or put the text in quotes",
    ),
    "syntax_unprintable": (
        "có ký tự không in được; hãy xóa nó",
        "a character that cannot be printed; delete it",
    ),
    "syntax_other": (
        "không đọc được YAML ở đây; hãy xem dấu ngoặc, dấu :, thụt đầu dòng và ngoặc kép ở dòng này "
        "và dòng trên",
        "YAML cannot be read here; look at brackets, colons, indentation and quotes on this line and the one "
        "above",
    ),
    "key_not_text": ("tên khóa phải là chữ", "a key must be text"),
    "duplicate_key": (
        "khóa {key} bị lặp (lần đầu ở dòng {first}); hãy bỏ một",
        "key {key} stands twice (first on line {first}); remove one",
    ),
    # what is sound and hardly meant
    "comes_never": (
        "{kind} {value} không bao giờ xảy ra: sớm nhất là {time}{chain}, diễn tập kết thúc lúc {length}",
        "{kind} {value} can never happen: it is due at {time} at the earliest{chain}, the drill ends at "
        "{length}",
    ),
    "comes_late": (
        "{kind} {value} thường không kịp xảy ra: sớm nhất là {time}, thường là {usual}, diễn tập kết thúc "
        "lúc "
        "{length}",
        "{kind} {value} mostly comes too late: due at {time} at the earliest, mostly at {usual}, the drill "
        "ends at "
        "{length}",
    ),
    "via": (" (qua {chain})", " (by way of {chain})"),
    "holds_never": (
        "for: {value} không bao giờ đủ trước khi diễn tập kết thúc ({length}); phần này của điều kiện vô "
        "nghĩa",
        "for: {value} never passes before the drill ends ({length}); this part of the condition is idle",
    ),
    "controls_never": (
        "{kind} {value} không kịp chiếm quyền hệ thống nào: sớm nhất là {time}, diễn tập kết thúc lúc "
        "{length}",
        "{kind} {value} never controls a system: at {time} at the earliest, the drill ends at {length}",
    ),
    "spreads_never": (
        "{kind} {value} không kịp lan sang hệ thống khác: sớm nhất là {time}, diễn tập kết thúc lúc {length}",
        "{kind} {value} never reaches another system: at {time} at the earliest, the drill ends at {length}",
    ),
    "effect_never": (
        "{kind} {value} không kịp gây tác động: sớm nhất là {time}, diễn tập kết thúc lúc {length}",
        "{kind} {value} never has an effect: at {time} at the earliest, the drill ends at {length}",
    ),
    "again_never": (
        "again: {kind} {value} không kịp tái diễn: sớm nhất là {time}, diễn tập kết thúc lúc {length}",
        "again: {kind} {value} never strikes again: at {time} at the earliest, the drill ends at {length}",
    ),
    "mended_never": (
        "takes: không ai kịp khắc phục {kind} {value}: sớm nhất xong lúc {time}, diễn tập kết thúc lúc "
        "{length}",
        "takes: nobody can mend {kind} {value} in time: done at {time} at the earliest, the drill ends at "
        "{length}",
    ),
    "target_past_end": (
        "target: {value} sau khi phát sinh lúc {opens} là {time}, quá giờ kết thúc ({length}): không làm "
        "cũng "
        "không mất điểm",
        "target: {value} after it opens at {opens} is {time}, past the end ({length}): nobody loses by not "
        "doing it",
    ),
    "limit_past_end": (
        "limit: {value} sau khi phát sinh lúc {opens} là {time}, quá giờ kết thúc ({length}): không dùng "
        "được trọn "
        "thời hạn",
        "limit: {value} after it opens at {opens} is {time}, past the end ({length}): nobody has all of "
        "that time",
    ),
    "unknown_basis": (
        "basis: không có {value} trong danh mục yêu cầu (A1–L), nghĩa vụ của hồ sơ quy tắc, hay văn bản "
        "pháp luật "
        "đã biết{nearest}",
        "basis: {value} is no code of the requirement list (A1–L), obligation of a rule profile, or law we "
        "know{nearest}",
    ),
    "objective_unused": (
        "mục tiêu {value} không được chấm: không kỳ vọng nào, tình huống nào hay tuyến báo cáo nào gắn với "
        "nó",
        "objective {value} is not graded: no expectation, inject or reporting line belongs to it",
    ),
    "seat_idle": (
        "vị trí {value} không nhận tình huống nào và không có kỳ vọng nào; hãy gửi cho vị trí này một tình "
        "huống, "
        "hoặc bỏ đi",
        "seat {value} is sent no inject and nothing is expected of it; send it one, or leave it out",
    ),
    "doubles_duty": (
        "{act}: trùng với nghĩa vụ {name} tự phát sinh theo quy định ({title}; {article}), một việc được "
        "chấm hai "
        "lần; hãy bỏ kỳ vọng này",
        "{act}: the rules ask for it already by obligation {name} ({title}; {article}), one act is graded "
        "twice; "
        "remove this expectation",
    ),
    "untranslated": (
        "{count} văn bản chưa có bản tiếng Anh, bắt đầu từ đây; người đọc tiếng Anh sẽ thấy tiếng Việt kèm "
        "“(not translated)”",
        "{count} texts have no English, this is the first; English readers see the Vietnamese marked "
        "“(not translated)”",
    ),
    "texts_wrong": ("{file}:{line}: {problem}", "{file}:{line}: {problem}"),
}
