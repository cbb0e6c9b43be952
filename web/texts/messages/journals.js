export default {
  "proof_replayed": {
    "vi": "Nhật ký nguyên vẹn: {count} bản ghi, diễn lại khớp từng bản ghi.",
    "en": "The journal is sound: {count} {count:record|records}, every one came out the same."
  },
  "proof_inputs": {
    "vi": "Trong đó {count} bản ghi là việc người tham gia và Ban tổ chức đã làm: phần này máy không tính lại được, chỉ chữ ký của máy chủ bảo đảm (docs/nhat-ky.md).",
    "en": "Of these, {count} {count:is|are} what people and facilitators did: that cannot be computed; only the server's signature vouches for it (docs/journal.md)."
  },
  "proof_taken": {
    "vi": "Cuộc này đi tiếp từ một thời điểm có sẵn: {count} hành động của máy đóng trước đó được lấy nguyên, không tính lại.",
    "en": "This drill goes on from a moment that was given: {count} {count:act of simulated participants before it was taken as it stands|acts of simulated participants before it were taken as they stand}, not computed."
  },
  "proof_chained": {
    "vi": "Nhật ký do drillsim {version} ghi, máy này là {own}: chuỗi mã băm của {count} bản ghi khớp, nhưng không diễn lại được bằng bản này. Ai cũng có thể làm ra một chuỗi như vậy; hãy kiểm tra chữ ký, hoặc dùng bản {version}.",
    "en": "Written by drillsim {version}, this is {own}: the hashes of its {count} {count:record|records} hold, but this version cannot play it again. Anybody can make such hashes; check the signature, or use version {version}."
  },
  "seal_good": {
    "vi": "Chữ ký đúng: máy chủ có khóa {fingerprint} đã ký đúng nhật ký này.",
    "en": "Signature good: the server with key {fingerprint} has signed this very journal."
  },
  "seal_compare": {
    "vi": "Hãy so dấu vân tay khóa này với dấu đã được bàn giao (run_drill.py key trên máy chủ), hoặc dùng --signer.",
    "en": "Compare this fingerprint with the one you were given (run_drill.py key on the server), or use --signer."
  },
  "seal_none": {
    "vi": "đây không phải tệp chữ ký của nhật ký; hãy chọn tệp journal.jsonl.sig tải cùng nhật ký",
    "en": "this is no signature of a journal; choose the journal.jsonl.sig that comes with the journal"
  },
  "seal_format": {
    "vi": "chữ ký theo định dạng {format}, bản này không đọc được; hãy dùng bản drillsim mới hơn",
    "en": "the signature is in format {format}, which this version cannot read; use a newer drillsim"
  },
  "seal_wrong": {
    "vi": "chữ ký sai: không phải do khóa {fingerprint} ký, hoặc tệp chữ ký đã bị sửa; hãy tải lại tệp chữ ký",
    "en": "the signature is wrong: key {fingerprint} did not make it, or its file was altered; fetch it again"
  },
  "seal_signer": {
    "vi": "chữ ký là của khóa {fingerprint}, không phải của {expected}; hãy hỏi lại đơn vị giữ máy chủ",
    "en": "the signature is by key {fingerprint}, not by {expected}; ask those who keep the server"
  },
  "seal_other": {
    "vi": "chữ ký là của nhật ký khác: {signed} bản ghi, mã băm {signed_head}; nhật ký này có {records} bản ghi, mã băm {head}; hãy lấy chữ ký tải cùng nhật ký",
    "en": "the signature is on another journal: {signed} records, head {signed_head}; this one has {records} records, head {head}; use the signature that came with the journal"
  },
  "signer_form": {
    "vi": "{value}: cần dấu vân tay khóa (ít nhất 32 chữ số thập lục phân), khóa công khai một dòng, hoặc tệp PEM",
    "en": "{value}: give a fingerprint (32 hexadecimal digits or more), a public key in one line, or a PEM file"
  },
  "signer_alone": {
    "vi": "--signer đi cùng --signature: hãy chỉ rõ tệp chữ ký (journal.jsonl.sig)",
    "en": "--signer goes with --signature: name the signature's file (journal.jsonl.sig)"
  },
  "signer_pem": {
    "vi": "không phải khóa công khai Ed25519 dạng PEM; hãy dùng khóa do run_drill.py key in ra",
    "en": "no Ed25519 public key in PEM form; use the one that run_drill.py key prints"
  },
  "key_missing": {
    "vi": "dữ liệu này chưa có khóa ký: khóa được tạo khi máy chủ khởi động lần đầu (run_drill.py serve)",
    "en": "this data has no signing key yet: it is made when a server first starts on it (run_drill.py serve)"
  },
  "journal_altered": {
    "vi": "nhật ký đã bị sửa, cắt ghép hoặc xáo trộn: bản ghi đầu tiên sai là số {record}",
    "en": "the journal was altered, spliced or reordered: the first bad record is number {record}"
  },
  "journal_differs": {
    "vi": "diễn lại không khớp: bản ghi đầu tiên khác là số {record}",
    "en": "the replay does not match: the first record that differs is number {record}"
  },
  "journal_field": {
    "vi": "bản ghi số {record} (dòng {line}, loại {kind}): mục {field} có giá trị {value}, phải là {expected}; drillsim {version} không ghi ra bản ghi như vậy: hãy lấy lại nhật ký gốc",
    "en": "record {record} (line {line}, kind {kind}): field {field} has the value {value}, and must be {expected}; drillsim {version} writes no such record: fetch the original journal"
  },
  "journal_field_missing": {
    "vi": "bản ghi số {record} (dòng {line}, loại {kind}) thiếu mục {field}; drillsim {version} không ghi ra bản ghi như vậy: hãy lấy lại nhật ký gốc",
    "en": "record {record} (line {line}, kind {kind}) lacks the field {field}; drillsim {version} writes no such record: fetch the original journal"
  },
  "journal_format": {
    "vi": "nhật ký viết theo định dạng {format} (drillsim {version}), bản này không đọc được; hãy dùng đúng phiên bản đó",
    "en": "the journal is in format {format} (drillsim {version}), which this version cannot read; use that version"
  },
  "journal_nothing": {
    "vi": "tệp trống; hãy lấy lại nhật ký (journal.jsonl) từ trang rút kinh nghiệm, hoặc từ thư mục kết quả",
    "en": "the file is empty; fetch the journal (journal.jsonl) again, from the review or the results' folder"
  },
  "journal_crlf": {
    "vi": "dòng kết thúc bằng CRLF kiểu Windows: tệp đã qua một trình soạn thảo hoặc công cụ đổi dòng; hãy lấy lại tệp gốc, hoặc đổi kiểu dòng về LF",
    "en": "lines end with CRLF, as on Windows: an editor or a tool has converted the file; fetch the original, or convert its line ends to LF"
  },
  "journal_bom": {
    "vi": "tệp có dấu BOM ở đầu: đã được một trình soạn thảo lưu lại; hãy lấy lại tệp gốc, hoặc lưu thành UTF-8 không BOM",
    "en": "the file begins with a byte order mark (BOM): an editor has saved it; fetch the original, or save it as UTF-8 without BOM"
  },
  "journal_utf16": {
    "vi": "tệp ở bảng mã UTF-16: đã được một trình soạn thảo lưu lại; hãy lấy lại tệp gốc, hoặc lưu thành UTF-8 không BOM",
    "en": "the file is UTF-16: an editor has saved it; fetch the original, or save it as UTF-8 without BOM"
  },
  "journal_gzip": {
    "vi": "đây là tệp nén gzip; hãy giải nén (gunzip) rồi dùng tệp journal.jsonl bên trong",
    "en": "this is a gzip file; unpack it (gunzip) and use the journal.jsonl inside"
  },
  "journal_zip": {
    "vi": "đây là tệp zip, hoặc văn bản Word, bảng tính (docx, xlsx); nếu nhật ký ở trong, hãy giải nén rồi dùng tệp journal.jsonl",
    "en": "this is a zip file, or a document or workbook (docx, xlsx); if the journal is inside, unpack it and use journal.jsonl"
  },
  "journal_pdf": {
    "vi": "đây là văn bản PDF, không phải nhật ký; hãy chọn tệp journal.jsonl",
    "en": "this is a PDF document, no journal; choose the journal.jsonl"
  },
  "journal_json": {
    "vi": "đây là tệp JSON nhưng không phải nhật ký (có thể là phiếu điểm, đánh giá hoặc chữ ký); hãy chọn tệp journal.jsonl",
    "en": "this is JSON, but no journal (perhaps a scorecard, an assessment or a signature); choose the journal.jsonl"
  },
  "journal_text": {
    "vi": "đây là văn bản, không phải nhật ký; hãy chọn tệp journal.jsonl",
    "en": "this is some text, no journal; choose the journal.jsonl"
  },
  "journal_binary": {
    "vi": "đây là tệp nhị phân, không phải nhật ký; hãy chọn tệp journal.jsonl",
    "en": "this is a binary file, no journal; choose the journal.jsonl"
  },
  "journal_start": {
    "vi": "bản ghi đầu tiên (start) không lập được cuộc diễn tập: {why}; drillsim không ghi ra bản ghi như vậy: hãy lấy lại nhật ký gốc",
    "en": "the first record (start) makes no drill: {why}; drillsim writes no such record: fetch the original journal"
  },
  "start_part": {
    "vi": "{part}: {fault}",
    "en": "{part}: {fault}"
  },
  "part_city": {
    "vi": "thành phố (city)",
    "en": "city"
  },
  "part_rules": {
    "vi": "hồ sơ quy tắc (rules)",
    "en": "rules"
  },
  "part_rubric": {
    "vi": "thang điểm (rubric)",
    "en": "rubric"
  },
  "part_scenario": {
    "vi": "kịch bản (scenario)",
    "en": "scenario"
  },
  "start_inconsistent": {
    "vi": "các phần không khớp nhau ({problem})",
    "en": "its parts do not agree ({problem})"
  },
  "journal_ungraded": {
    "vi": "các bản ghi không chấm điểm được ({problem}); drillsim {version} không ghi ra như vậy: hãy lấy lại nhật ký gốc",
    "en": "the records cannot be graded ({problem}); drillsim {version} does not write them so: fetch the original journal"
  },
  "journal_version": {
    "vi": "nhật ký do drillsim {version} ghi, bản này ({own}) diễn lại khác từ bản ghi số {record}; hãy dùng drillsim {version}",
    "en": "the journal was written by drillsim {version}, and this one ({own}) plays it otherwise from record {record} on; use drillsim {version}"
  },
  "journal_expected": {
    "vi": "không phải nhật ký mong đợi: mã băm cuối là {head}, mong đợi {expected}; hãy so mã băm ghi trong văn bản với tệp này",
    "en": "not the journal that was expected: its head is {head}, expected {expected}; compare the hash in the document with this file"
  },
  "expected_form": {
    "vi": "{value}: cần mã băm của bản ghi cuối: 64 chữ số thập lục phân, hoặc ít nhất 16 chữ số đầu",
    "en": "{value}: give the hash of the last record: 64 hexadecimal digits, or at least the first 16"
  },
  "journal_empty": {
    "vi": "nhật ký không có bản ghi nào trọn vẹn",
    "en": "the journal has no whole record"
  }
};
