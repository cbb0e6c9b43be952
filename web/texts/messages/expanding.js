export default {
  "range_form": {
    "vi": "{key}: {value} không phải khoảng số; hãy viết như uniform 18 32 (nhỏ trước)",
    "en": "{key}: {value} is no range; write it like uniform 18 32 (lower first)"
  },
  "hour_form": {
    "vi": "{key}: {value} không phải khoảng giờ trong ngày; hãy viết như uniform 7 10, từ 0 đến 23",
    "en": "{key}: {value} are no hours of a day; write them like uniform 7 10, from 0 to 23"
  },
  "parameter_key": {
    "vi": "một giá trị rút thăm phải có đúng một trong các khóa one_of, pick, minutes, hour, number; ở đây có: {given}",
    "en": "a drawn value has exactly one of one_of, pick, minutes, hour, number; given here: {given}"
  },
  "pick_from": {
    "vi": "pick và from đi với nhau, not chỉ dùng cùng pick; hãy thêm khóa còn thiếu hoặc bỏ khóa thừa",
    "en": "pick and from go together, and not goes with pick; add what is missing or remove what is too much"
  },
  "pool_key": {
    "vi": "from phải là một danh sách, hoặc có đúng một trong các khóa agencies, systems",
    "en": "from is a list, or has exactly one of agencies, systems"
  },
  "pick_too_few": {
    "vi": "{value}: chỉ có {count} lựa chọn mà cần {pick}; hãy giảm pick, hoặc nới from và not",
    "en": "{value}: {count} to pick from, and {pick} wanted; lower pick, or widen from and not"
  },
  "each_same_id": {
    "vi": "mỗi mục tạo ra từ đây đều mang mã {value}; hãy đưa {name} vào mã ấy",
    "en": "all that come of it would be called {value}; put {name} into its id"
  },
  "query_name": {
    "vi": "{key}: thành phố không có {value}{allowed}{nearest}",
    "en": "{key}: the city has no {value}{allowed}{nearest}"
  },
  "unknown_parameter": {
    "vi": "không có giá trị rút thăm hay tham số nào tên {value}; hãy khai báo dưới let{allowed}{nearest}",
    "en": "no drawn value or parameter is called {value}; declare it under let{allowed}{nearest}"
  },
  "unused_parameter": {
    "vi": "{value} được rút thăm mà không dùng ở đâu; hãy đặt tên ấy trong ngoặc nhọn ở chỗ cần, hoặc bỏ đi",
    "en": "{value} is drawn and used nowhere; put its name in braces where it belongs, or remove it"
  },
  "parameter_relation": {
    "vi": "{value} không có nghĩa ở đây; sau dấu chấm được dùng: {allowed}{nearest}",
    "en": "{value} means nothing here; allowed behind the dot: {allowed}{nearest}"
  },
  "parameter_stranger": {
    "vi": "{value}: thành phố không có cơ quan, hệ thống hay hạ tầng nào tên {word}{nearest}",
    "en": "{value}: the city has no agency, system or utility called {word}{nearest}"
  },
  "parameter_circle": {
    "vi": "{value} được rút từ chính nó: {chain}; hãy bỏ một chỗ",
    "en": "{value} is drawn from itself: {chain}; remove one of them"
  },
  "parameter_taken": {
    "vi": "{value} đã có nghĩa khác; hãy đặt tên khác",
    "en": "{value} has a meaning already; give it another name"
  },
  "not_expanded": {
    "vi": "{key} còn nguyên: kịch bản này chưa được rút thăm và ghép phần; hãy mở từ tệp kịch bản",
    "en": "{key} still stands: this scenario has not been drawn and put together; open it from its file"
  },
  "draws_sampled": {
    "vi": "đã kiểm tra {count} cách rút thăm trong tổng số {all}: mỗi giá trị ít nhất một lần",
    "en": "checked with {count} of {all} ways to draw: every value at least once"
  },
  "draws_some": {
    "vi": "đã kiểm tra {count} cách rút thăm trong tổng số {all}; chưa phải mọi giá trị, vì quá nhiều",
    "en": "checked with {count} of {all} ways to draw; not every value, there are too many"
  },
  "draws_all": {
    "vi": "đã kiểm tra mọi cách rút thăm ({count})",
    "en": "checked with every way to draw ({count})"
  },
  "noise_nowhere": {
    "vi": "{value} không hợp với hệ thống nào; hãy thêm kinds hoặc systems",
    "en": "{value} fits no system; add kinds or systems"
  },
  "kind_kind_of_system": {
    "vi": "loại hệ thống",
    "en": "kind of system"
  },
  "drawn_out": {
    "vi": "khi rút thăm không có {names}",
    "en": "when the draw leaves out {names}"
  },
  "drawn_value": {
    "vi": "khi {values}",
    "en": "with {values}"
  },
  "used_at": {
    "vi": "dùng ở {place}",
    "en": "used at {place}"
  },
  "declared_at": {
    "vi": "khai báo ở {place}",
    "en": "declared at {place}"
  },
  "unknown_part": {
    "vi": "không có phần dùng chung nào tên {value}{allowed}{nearest}",
    "en": "there is no part {value}{allowed}{nearest}"
  },
  "part_circle": {
    "vi": "phần {value} dùng lại chính nó: {chain}; hãy bỏ một chỗ dùng",
    "en": "part {value} uses itself: {chain}; remove one use"
  },
  "part_argument_unknown": {
    "vi": "phần {part} không có tham số {value}{allowed}{nearest}",
    "en": "part {part} has no parameter {value}{allowed}{nearest}"
  },
  "part_argument_missing": {
    "vi": "phần {part} cần tham số {value} ({title}; {declared}); hãy thêm vào",
    "en": "part {part} needs its parameter {value} ({title}; {declared}); add it"
  },
  "part_argument_type": {
    "vi": "{key}: {value} không phải {kind} ({declared})",
    "en": "{key}: {value} is not {kind} ({declared})"
  },
  "part_id_taken": {
    "vi": "{value} là tên một cơ quan hay hệ thống của thành phố; phần dùng chung phải đặt mã khác",
    "en": "{value} is the name of an agency or a system of the city; a part must call its own otherwise"
  },
  "compose_version": {
    "vi": "chỉ kịch bản phiên bản 2 mới ghép được với nhau; hãy ghi version: 2 rồi kiểm tra lại",
    "en": "only scenarios of version 2 can be played together; write version: 2 and check it again"
  },
  "compose_city": {
    "vi": "thành phố {value} khác với {other} ở {first}; hai kịch bản ghép phải diễn ra ở cùng một thành phố, hãy chọn kịch bản khác",
    "en": "city {value} is not {other} of {first}; scenarios played together are in one city: choose another"
  },
  "compose_rules": {
    "vi": "hồ sơ quy tắc {value} khác với {other} ở {first}; một cuộc diễn tập theo một hồ sơ, hãy ghi giống nhau",
    "en": "rule profile {value} is not {other} of {first}; a drill has one: name the same in both"
  },
  "compose_chapters": {
    "vi": "cả hai câu chuyện đều có chương (chapters; xem {first}), nên có hai giờ kịch bản khác nhau; hãy bỏ chapters ở một tệp hoặc chơi riêng",
    "en": "both stories have chapters (the other at {first}), so there would be two clocks; take chapters out of one, or play them apart"
  },
  "compose_dates": {
    "vi": "{value} cách quá {days} ngày so với {first}: khác mùa, có thể khác luật; hãy đổi ngày cho gần nhau",
    "en": "{value} is more than {days} days from {first}: another season, and maybe another law; bring the dates closer"
  },
  "compose_approval": {
    "vi": "việc này cần {value} phê duyệt, nhưng theo {first} thì cần {other}; hãy ghi cùng một người phê duyệt",
    "en": "this act needs the consent of {value}, at {first} of {other}; name one approver in both"
  },
  "compose_lines": {
    "vi": "đường liên lạc của {value} đã được ghi khác ở {first}; hãy ghi giống nhau hoặc bỏ một nơi",
    "en": "the line of {value} is another at {first}; say the same in both, or leave one out"
  },
  "compose_public": {
    "vi": "đường dây nóng {value} khác với {other} ở {first}; người dân chỉ gọi một số, hãy ghi giống nhau",
    "en": "hotline {value} is not {other} of {first}; people call one number: name the same in both"
  },
  "compose_twice": {
    "vi": "kịch bản này trùng tên ngắn với {first}; mỗi kịch bản ghép phải là một tệp khác, có phần đầu tên khác nhau",
    "en": "this scenario has the short name of {first}; each of several is another file, whose name begins otherwise"
  },
  "draws_seeds": {
    "vi": "đã kiểm tra cùng nhau với {count} số gieo đầu tiên; từng kịch bản hãy kiểm tra riêng",
    "en": "checked together with the first {count} seeds; check each by itself, too"
  },
  "use_twice": {
    "vi": "as: {value} dùng hai lần (lần đầu ở dòng {first}); hãy đổi một cái",
    "en": "as: {value} stands twice (first on line {first}); rename one"
  },
  "argument_agency": {
    "vi": "một cơ quan của thành phố",
    "en": "an agency of the city"
  },
  "argument_seat": {
    "vi": "một vị trí (cơ quan/vai trò)",
    "en": "a seat (agency/role)"
  },
  "argument_system": {
    "vi": "một hệ thống hay hạ tầng của thành phố",
    "en": "a system or utility of the city"
  },
  "argument_act": {
    "vi": "một việc trong danh mục",
    "en": "an act of the catalogue"
  },
  "argument_time": {
    "vi": "một thời điểm như 45m",
    "en": "a time such as 45m"
  },
  "argument_span": {
    "vi": "một khoảng thời gian như uniform 5m 10m",
    "en": "a span such as uniform 5m 10m"
  },
  "argument_number": {
    "vi": "một số",
    "en": "a number"
  },
  "argument_share": {
    "vi": "một số từ 0 đến 1",
    "en": "a number from 0 to 1"
  },
  "argument_text": {
    "vi": "một văn bản",
    "en": "a text"
  },
  "argument_name": {
    "vi": "một mã (chữ thường, số, gạch nối)",
    "en": "an id (lower case, digits, hyphens)"
  },
  "argument_condition": {
    "vi": "một điều kiện",
    "en": "a condition"
  }
};
