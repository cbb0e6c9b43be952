export default {
  "usage": {
    "vi": "Cách dùng:",
    "en": "Usage:"
  },
  "value_options": {
    "vi": "[TÙY_CHỌN]",
    "en": "[OPTIONS]"
  },
  "value_command_args": {
    "vi": "LỆNH [THAM_SỐ]...",
    "en": "COMMAND [ARGS]..."
  },
  "options": {
    "vi": "Tùy chọn",
    "en": "Options"
  },
  "commands": {
    "vi": "Các lệnh",
    "en": "Commands"
  },
  "positional_arguments": {
    "vi": "Tham số",
    "en": "Positional arguments"
  },
  "env_var_var": {
    "vi": "biến môi trường: {var}",
    "en": "env var: {var}"
  },
  "default_default": {
    "vi": "mặc định: {default}",
    "en": "default: {default}"
  },
  "required": {
    "vi": "bắt buộc",
    "en": "required"
  },
  "dynamic": {
    "vi": "(tùy lúc chạy)",
    "en": "(dynamic)"
  },
  "value_text": {
    "vi": "CHỮ",
    "en": "TEXT"
  },
  "value_path": {
    "vi": "ĐƯỜNG_DẪN",
    "en": "PATH"
  },
  "value_file": {
    "vi": "TỆP",
    "en": "FILE"
  },
  "value_integer": {
    "vi": "SỐ",
    "en": "INTEGER"
  },
  "value_integer_range": {
    "vi": "SỐ",
    "en": "INTEGER RANGE"
  },
  "value_scenario": {
    "vi": "KỊCH_BẢN",
    "en": "SCENARIO"
  },
  "value_journal": {
    "vi": "NHẬT_KÝ",
    "en": "JOURNAL"
  },
  "value_files": {
    "vi": "TỆP",
    "en": "FILES"
  },
  "value_name": {
    "vi": "TÊN",
    "en": "NAME"
  },
  "value_name_or_none": {
    "vi": "[TÊN]",
    "en": "[NAME]"
  },
  "value_hash": {
    "vi": "MÃ_BĂM",
    "en": "HASH"
  },
  "value_key": {
    "vi": "KHÓA",
    "en": "KEY"
  },
  "error_message": {
    "vi": "Lỗi: {message}",
    "en": "Error: {message}"
  },
  "try_command_option_for_help": {
    "vi": "Xem trợ giúp: {command} {option}",
    "en": "Try '{command} {option}' for help."
  },
  "no_such_option_name": {
    "vi": "Không có tùy chọn {name!r}.",
    "en": "No such option {name!r}."
  },
  "no_such_command_name": {
    "vi": "Không có lệnh {name!r}.",
    "en": "No such command {name!r}."
  },
  "did_you_mean_possibility": {
    "vi": "Có phải anh/chị muốn viết {possibility}?",
    "en": "Did you mean {possibility}?"
  },
  "did_you_mean_one_of_possibilities": {
    "vi": "(Có phải anh/chị muốn viết một trong: {possibilities}?)",
    "en": "(Did you mean one of: {possibilities}?)"
  },
  "missing_command": {
    "vi": "Thiếu tên lệnh.",
    "en": "Missing command."
  },
  "missing_argument": {
    "vi": "Thiếu tham số",
    "en": "Missing argument"
  },
  "missing_option": {
    "vi": "Thiếu tùy chọn",
    "en": "Missing option"
  },
  "missing_parameter": {
    "vi": "Thiếu tham số",
    "en": "Missing parameter"
  },
  "missing_param_type": {
    "vi": "Thiếu {param_type}",
    "en": "Missing {param_type}"
  },
  "missing_parameter_param_name": {
    "vi": "Thiếu tham số: {param_name}",
    "en": "Missing parameter: {param_name}"
  },
  "choose_from_choices": {
    "vi": "Hãy chọn một trong:\n\t{choices}",
    "en": "Choose from:\n\t{choices}"
  },
  "got_unexpected_extra_argument_args": {
    "vi": "Thừa tham số ({args})",
    "en": "Got unexpected extra argument ({args})"
  },
  "got_unexpected_extra_arguments_args": {
    "vi": "Thừa các tham số ({args})",
    "en": "Got unexpected extra arguments ({args})"
  },
  "option_name_does_not_take_a_value": {
    "vi": "Tùy chọn {name!r} không đi kèm giá trị.",
    "en": "Option {name!r} does not take a value."
  },
  "option_name_requires_an_argument": {
    "vi": "Tùy chọn {name!r} cần một giá trị đi kèm.",
    "en": "Option {name!r} requires an argument."
  },
  "option_name_requires_nargs_arguments": {
    "vi": "Tùy chọn {name!r} cần {nargs} giá trị đi kèm.",
    "en": "Option {name!r} requires {nargs} arguments."
  },
  "argument_name_takes_nargs_values": {
    "vi": "Tham số {name!r} cần {nargs} giá trị.",
    "en": "Argument {name!r} takes {nargs} values."
  },
  "takes_nargs_values_but_1_was_given": {
    "vi": "Cần {nargs} giá trị nhưng chỉ có 1.",
    "en": "Takes {nargs} values but 1 was given."
  },
  "takes_nargs_values_but_len_were_given": {
    "vi": "Cần {nargs} giá trị nhưng có {len}.",
    "en": "Takes {nargs} values but {len} were given."
  },
  "len_type_values_are_required_but_len_value_was_given": {
    "vi": "Cần {len_type} giá trị nhưng có {len_value}.",
    "en": "{len_type} values are required, but {len_value} was given."
  },
  "len_type_values_are_required_but_len_value_were_given": {
    "vi": "Cần {len_type} giá trị nhưng có {len_value}.",
    "en": "{len_type} values are required, but {len_value} were given."
  },
  "value_must_be_an_iterable": {
    "vi": "Giá trị phải là một danh sách.",
    "en": "Value must be an iterable."
  },
  "invalid_value_message": {
    "vi": "Giá trị không dùng được: {message}",
    "en": "Invalid value: {message}"
  },
  "invalid_value_for_param_hint_message": {
    "vi": "Giá trị của {param_hint} không dùng được: {message}",
    "en": "Invalid value for {param_hint}: {message}"
  },
  "value_is_not_choice": {
    "vi": "{value!r} không phải là {choice}.",
    "en": "{value!r} is not {choice}."
  },
  "value_is_not_one_of_choices": {
    "vi": "không có {value!r}; được dùng: {choices}.",
    "en": "{value!r} is not one of {choices}."
  },
  "value_is_not_in_the_range_range": {
    "vi": "{value} ngoài khoảng cho phép {range}.",
    "en": "{value} is not in the range {range}."
  },
  "value_is_not_a_valid_number_type": {
    "vi": "{value!r} không phải là số hợp lệ.",
    "en": "{value!r} is not a valid {number_type}."
  },
  "value_is_not_a_valid_boolean_recognized_values_states": {
    "vi": "{value!r} không phải là có hay không. Được dùng: {states}",
    "en": "{value!r} is not a valid boolean. Recognized values: {states}"
  },
  "value_is_not_a_valid_uuid": {
    "vi": "{value!r} không phải là mã UUID.",
    "en": "{value!r} is not a valid UUID."
  },
  "value_does_not_match_the_format_format": {
    "vi": "{value!r} không đúng dạng {format}.",
    "en": "{value!r} does not match the format {format}."
  },
  "value_does_not_match_the_formats_formats": {
    "vi": "{value!r} không đúng dạng nào trong: {formats}.",
    "en": "{value!r} does not match the formats {formats}."
  },
  "name_filename_does_not_exist": {
    "vi": "không có {filename!r}.",
    "en": "{name} {filename!r} does not exist."
  },
  "name_filename_is_a_file": {
    "vi": "{filename!r} là một tệp.",
    "en": "{name} {filename!r} is a file."
  },
  "name_filename_is_a_directory": {
    "vi": "{filename!r} là một thư mục.",
    "en": "{name} {filename!r} is a directory."
  },
  "name_filename_is_not_readable": {
    "vi": "không đọc được {filename!r}.",
    "en": "{name} {filename!r} is not readable."
  },
  "name_filename_is_not_writable": {
    "vi": "không ghi được {filename!r}.",
    "en": "{name} {filename!r} is not writable."
  },
  "name_filename_is_not_executable": {
    "vi": "không chạy được {filename!r}.",
    "en": "{name} {filename!r} is not executable."
  },
  "could_not_open_file_filename_message": {
    "vi": "Không mở được tệp {filename!r}: {message}",
    "en": "Could not open file {filename!r}: {message}"
  },
  "unknown_error": {
    "vi": "lỗi không rõ",
    "en": "unknown error"
  },
  "repeat_for_confirmation": {
    "vi": "Nhập lại",
    "en": "Repeat for confirmation"
  },
  "error_the_two_entered_values_do_not_match": {
    "vi": "Lỗi: hai lần nhập không giống nhau.",
    "en": "Error: The two entered values do not match."
  },
  "error_invalid_input": {
    "vi": "Lỗi: không hiểu câu trả lời",
    "en": "Error: invalid input"
  },
  "aborted": {
    "vi": "Đã dừng.",
    "en": "Aborted!"
  },
  "days": {
    "vi": "ngày",
    "en": "d"
  },
  "do_you_want_to_continue": {
    "vi": "Anh/chị có muốn tiếp tục không?",
    "en": "Do you want to continue?"
  },
  "press_any_key_to_continue": {
    "vi": "Bấm phím bất kỳ để tiếp tục...",
    "en": "Press any key to continue..."
  }
};
