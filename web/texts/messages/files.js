export default {
  "no_file": {
    "vi": "không có tệp này{nearest}",
    "en": "there is no such file{nearest}"
  },
  "unreadable": {
    "vi": "không đọc được: {why}",
    "en": "it cannot be read: {why}"
  },
  "no_such_name": {
    "vi": "không có {value}; được dùng: {allowed}{nearest}",
    "en": "there is no {value}; allowed: {allowed}{nearest}"
  },
  "output_unwritable": {
    "vi": "không ghi được vào {folder}: {why}; hãy chọn thư mục khác bằng --out",
    "en": "cannot write to {folder}: {why}; choose another folder with --out"
  },
  "no_next_inject": {
    "vi": "không còn tình huống nào tự đến; hãy gửi một tình huống hoặc kết thúc",
    "en": "no inject is left that comes by itself; send one, or end the drill"
  },
  "next_changed": {
    "vi": "tình huống kế tiếp không còn như anh/chị vừa xem, nên chưa chạy tới; hãy xem lại rồi bấm",
    "en": "what comes next is no longer what you saw, so the clock was not moved; look again, then press"
  },
  "too_large": {
    "vi": "tệp quá lớn; tối đa {limit} byte; hãy xem có đúng tệp không, rồi bỏ bớt những gì không cần",
    "en": "the file is too large; at most {limit} bytes; see whether it is the right one, and leave out what it does not need"
  },
  "encoding": {
    "vi": "không phải UTF-8 (byte thứ {at}); hãy lưu lại tệp với bảng mã UTF-8",
    "en": "not UTF-8 (byte {at}); save the file as UTF-8"
  },
  "empty_file": {
    "vi": "tệp trống; xem docs/kich-ban.md",
    "en": "the file is empty; see docs/scenarios.md"
  },
  "several_documents": {
    "vi": "có nhiều tài liệu (dấu ---) trong một tệp; chỉ giữ một",
    "en": "several documents (---) in one file; keep one"
  },
  "too_many_items": {
    "vi": "quá nhiều mục; tối đa {limit}",
    "en": "too many items; at most {limit}"
  },
  "too_deep": {
    "vi": "lồng nhau quá {limit} tầng",
    "en": "nested more than {limit} levels deep"
  },
  "alias": {
    "vi": "không dùng & và * (bí danh YAML); hãy viết đầy đủ, hoặc đặt chữ trong ngoặc kép",
    "en": "no & and * (YAML aliases); write it out, or put the text in quotes"
  },
  "tag": {
    "vi": "không dùng nhãn YAML {tag}; hãy bỏ, hoặc đặt chữ trong ngoặc kép",
    "en": "no YAML tag {tag}; remove it, or put the text in quotes"
  },
  "not_yaml": {
    "vi": "không phải tệp YAML mà là {content}",
    "en": "no YAML file but {content}"
  },
  "content_other": {
    "vi": "tệp {suffix}",
    "en": "a {suffix} file"
  },
  "content_pdf": {
    "vi": "tệp PDF",
    "en": "a PDF file"
  },
  "content_gzip": {
    "vi": "tệp nén gzip; hãy giải nén trước",
    "en": "a gzip file; unpack it first"
  },
  "content_zip": {
    "vi": "tệp nén zip; hãy giải nén trước",
    "en": "a zip file; unpack it first"
  },
  "content_old_office": {
    "vi": "tệp Word hoặc Excel đời cũ (.doc, .xls); kịch bản là tệp văn bản thuần",
    "en": "an old Word or Excel file (.doc, .xls); a scenario is plain text"
  },
  "content_word": {
    "vi": "tệp Word (.docx); kịch bản là tệp văn bản thuần, hãy chép nội dung sang tệp .yaml",
    "en": "a Word document (.docx); a scenario is plain text, copy its content into a .yaml file"
  },
  "content_excel": {
    "vi": "bảng tính Excel (.xlsx); kịch bản là tệp văn bản thuần",
    "en": "an Excel workbook (.xlsx); a scenario is plain text"
  },
  "content_slides": {
    "vi": "tệp trình chiếu PowerPoint",
    "en": "a PowerPoint file"
  },
  "content_image": {
    "vi": "tệp ảnh",
    "en": "an image"
  },
  "content_html": {
    "vi": "trang web (HTML)",
    "en": "a web page (HTML)"
  },
  "content_database": {
    "vi": "cơ sở dữ liệu SQLite",
    "en": "an SQLite database"
  },
  "content_utf16": {
    "vi": "văn bản UTF-16 (“Unicode” của Notepad); hãy lưu lại với bảng mã UTF-8",
    "en": "UTF-16 text (Notepad's “Unicode”); save it as UTF-8"
  },
  "content_journal": {
    "vi": "nhật ký của một cuộc diễn tập; hãy dùng replay, score hoặc report",
    "en": "the journal of a drill; use replay, score or report"
  },
  "hidden_here": {
    "vi": "có {name} ({code}) ở cột {column}; {remedy}",
    "en": "{name} ({code}) in column {column}; {remedy}"
  },
  "hidden_in": {
    "vi": "{value}: có {name} ({code}) ở cột {column}; {remedy}",
    "en": "{value}: {name} ({code}) in column {column}; {remedy}"
  },
  "hidden_break": {
    "vi": "có {name} ({code}) ở cột {column}, được đọc như một dấu cách; {remedy}",
    "en": "{name} ({code}) in column {column}, read as a space; {remedy}"
  },
  "char_space": {
    "vi": "dấu cách lạ",
    "en": "an unusual space"
  },
  "char_nothing": {
    "vi": "ký tự không nhìn thấy",
    "en": "an invisible character"
  },
  "char_hyphen": {
    "vi": "dấu gạch lạ",
    "en": "an unusual hyphen"
  },
  "char_next_line": {
    "vi": "ký tự xuống dòng NEL",
    "en": "a next-line character"
  },
  "char_no_break_space": {
    "vi": "dấu cách không ngắt",
    "en": "a no-break space"
  },
  "char_soft_hyphen": {
    "vi": "dấu gạch nối ẩn",
    "en": "a soft hyphen"
  },
  "char_zero_width_space": {
    "vi": "dấu cách rộng bằng không",
    "en": "a zero-width space"
  },
  "char_no_break_hyphen": {
    "vi": "dấu gạch nối không ngắt",
    "en": "a non-breaking hyphen"
  },
  "char_en_dash": {
    "vi": "dấu gạch ngang ngắn",
    "en": "an en dash"
  },
  "char_em_dash": {
    "vi": "dấu gạch ngang dài",
    "en": "an em dash"
  },
  "char_line_separator": {
    "vi": "ký tự phân cách dòng",
    "en": "a line separator"
  },
  "char_paragraph_separator": {
    "vi": "ký tự phân cách đoạn",
    "en": "a paragraph separator"
  },
  "char_byte_order_mark": {
    "vi": "dấu thứ tự byte BOM",
    "en": "a byte-order mark"
  },
  "remedy_space": {
    "vi": "hãy xóa và gõ lại bằng phím cách",
    "en": "delete it and type an ordinary space"
  },
  "remedy_nothing": {
    "vi": "hãy xóa nó",
    "en": "delete it"
  },
  "remedy_hyphen": {
    "vi": "hãy xóa và gõ lại dấu -",
    "en": "delete it and type an ordinary -"
  },
  "control_escape": {
    "vi": "{escape} trong ngoặc kép thành ký tự điều khiển {code}; viết \\\\ thay cho \\, hoặc dùng ngoặc đơn '…'",
    "en": "{escape} in double quotes became the control character {code}; write \\\\ for \\, or use single quotes '…'"
  },
  "backslash": {
    "vi": "{value} trong ngoặc kép: {escape} thành dấu xuống dòng hoặc dấu Tab; nếu là đường dẫn, hãy đặt trong ngoặc đơn '…' hoặc viết \\\\ thay cho \\",
    "en": "{value} in double quotes: {escape} became a line break or a tab; if it is a path, put it in single quotes '…' or write \\\\ for \\"
  },
  "text_cut": {
    "vi": "văn bản bị cắt ở dấu #: còn lại “{value}”, mất “{rest}”; hãy đặt cả câu trong ngoặc kép",
    "en": "the text is cut at #: “{value}” is left, “{rest}” is lost; put the whole of it in quotes"
  },
  "phrasebook_blanks": {
    "vi": "câu phải có đúng các chỗ trống sau, cả tiếng Việt và tiếng Anh: {known}",
    "en": "the sentence must have just these blanks, in Vietnamese and in English: {known}"
  },
  "phrasebook_acts": {
    "vi": "mỗi việc của danh mục phải có một tên, và chỉ các việc ấy; thiếu hoặc thừa: {acts}",
    "en": "every act of the catalogue needs a name, and no other; missing or too much: {acts}"
  },
  "control_character": {
    "vi": "có ký tự điều khiển {code}; hãy xóa nó",
    "en": "control character {code}; remove it"
  },
  "syntax_colon": {
    "vi": "dấu : ở chỗ không được phép; nếu là chữ, hãy đặt cả câu trong ngoặc kép",
    "en": "a : where none may stand; if it is text, put the whole of it in quotes"
  },
  "syntax_indent": {
    "vi": "thụt đầu dòng không khớp với các dòng trên, hoặc thiếu dấu :",
    "en": "indented unlike the lines above it, or a : is missing"
  },
  "syntax_dash": {
    "vi": "dấu - ở chỗ không được phép; mục của danh sách phải thụt thẳng hàng",
    "en": "a - where none may stand; items of a list must line up"
  },
  "syntax_bracket": {
    "vi": "thiếu dấu , hoặc dấu đóng ngoặc ] hay {brace}",
    "en": "a comma or a closing ] or {brace} is missing"
  },
  "syntax_quote": {
    "vi": "thiếu dấu đóng ngoặc kép",
    "en": "a closing quote is missing"
  },
  "syntax_start": {
    "vi": "ký tự này không thể đứng đầu (dấu Tab, @, `, %); thụt đầu dòng bằng dấu cách, hoặc đặt chữ trong ngoặc kép",
    "en": "nothing can begin with this character (Tab, @, `, %); indent with spaces, or put the text in quotes"
  },
  "syntax_hash": {
    "vi": "dấu # sau dấu cách bắt đầu một lời chú, phần sau bị bỏ; nếu là chữ, hãy đặt cả câu trong ngoặc kép",
    "en": "a # after a space begins a comment, what follows is left out; if it is text, put the whole of it in quotes"
  },
  "syntax_escape": {
    "vi": "dấu \\ trong ngoặc kép bắt đầu một ký tự đặc biệt; viết \\\\ thay cho \\, hoặc dùng ngoặc đơn '…' (như 'C:\\Users\\a.txt')",
    "en": "a \\ in double quotes begins a special character; write \\\\ for \\, or use single quotes '…' (like 'C:\\Users\\a.txt')"
  },
  "syntax_question": {
    "vi": "dấu ? ở chỗ không được phép; nếu là chữ, hãy đặt cả câu trong ngoặc kép",
    "en": "a ? where none may stand; if it is text, put the whole of it in quotes"
  },
  "syntax_block": {
    "vi": "sau | hoặc > phải xuống dòng, và văn bản bên dưới thụt vào; nếu là chữ, hãy đặt trong ngoặc kép",
    "en": "after | or > comes a new line, and the text below it is indented; if it is text, put it in quotes"
  },
  "syntax_percent": {
    "vi": "dòng không được bắt đầu bằng dấu %; nếu là chữ, hãy đặt trong ngoặc kép",
    "en": "a line cannot begin with %; if it is text, put it in quotes"
  },
  "syntax_document": {
    "vi": "sau tài liệu còn có chữ thừa; hãy xem thụt đầu dòng và dấu ngoặc đóng ở trên",
    "en": "there is more after the end of the document; look at the indentation and closing brackets above"
  },
  "syntax_tag": {
    "vi": "không dùng dấu ! (nhãn YAML); hãy bỏ, hoặc đặt chữ trong ngoặc kép",
    "en": "no ! (YAML tags); remove it, or put the text in quotes"
  },
  "syntax_unprintable": {
    "vi": "có ký tự không in được; hãy xóa nó",
    "en": "a character that cannot be printed; delete it"
  },
  "syntax_other": {
    "vi": "không đọc được YAML ở đây; hãy xem dấu ngoặc, dấu :, thụt đầu dòng và ngoặc kép ở dòng này và dòng trên",
    "en": "YAML cannot be read here; look at brackets, colons, indentation and quotes on this line and the one above"
  },
  "key_not_text": {
    "vi": "tên khóa phải là chữ",
    "en": "a key must be text"
  },
  "duplicate_key": {
    "vi": "khóa {key} bị lặp (lần đầu ở dòng {first}); hãy bỏ một",
    "en": "key {key} stands twice (first on line {first}); remove one"
  }
};
