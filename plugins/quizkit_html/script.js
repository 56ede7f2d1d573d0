"use strict";
{
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);
const root = document.documentElement;
const forms = all("form.question");
const words = JSON.parse(document.body.dataset.words);
const hasKey = !("keyless" in document.body.dataset);
const store = "quizkit " + document.body.dataset.bank;
const marked = new Map(); // each form that was checked -> whether all of it was right
let isFinished = false;
let isWarned = false;
let cameFrom = null;

const say = (name, values = {}) => words[name].replace(/\{(\w+)\}/g, (_, value) => values[value]);
const numberOf = (form) => form.id.slice(1);
const controlsOf = (form) => all("input, select", form);
const isMatching = (form) => controlsOf(form)[0].matches("select");
const isChosen = (control) => control.matches("select") ? control.value !== "" : control.checked;
const isRight = (control) => control.matches("select")
  ? control.value === control.dataset.right
  : control.checked === ("right" in control.dataset);
const isTest = () => Boolean(one("input[name=mode][value=test]")?.checked);

function firstUnanswered(form) {
  const controls = controlsOf(form);
  if (isMatching(form)) return controls.find((control) => !isChosen(control));
  return controls.some(isChosen) ? undefined : controls[0];
}

// What is told when a question is checked

function wordsFor(control) {
  if (control.matches("select")) {
    if (isRight(control)) return "✓ " + say("pair_right");
    return "✗ " + say("pair_wrong", { answer: control.options[Number(control.dataset.right) + 1].text });
  }
  if (control.checked) return isRight(control) ? "✓ " + say("chosen_right") : "✗ " + say("chosen_wrong");
  return isRight(control) ? "" : "✓ " + say("missed");
}

function addSign(control) {
  const text = wordsFor(control);
  if (!text) return;
  const sign = document.createElement("span");
  sign.className = "sign " + (text.startsWith("✓") ? "right" : "wrong");
  sign.dir = "auto";
  sign.textContent = text;
  const holder = control.closest("li");
  holder.classList.add(text.startsWith("✓") ? "is-right" : "is-wrong");
  (control.matches("select") ? holder : control.closest("label")).append(sign);
}

function showFittingFeedback(form) {
  const verdicts = all(".verdicts > li", form);
  controlsOf(form).forEach((control, i) => {
    verdicts[i].hidden = !isChosen(control) && !("right" in control.dataset);
  });
}

function verdictOf(form) {
  const controls = controlsOf(form);
  if (controls.every(isRight)) return "✓ " + say("all_right");
  if (!controls.some(isChosen)) return "✗ " + say("not_answered");
  if (!isMatching(form)) return "✗ " + say("not_right");
  return "✗ " + say("partly_right", { right: controls.filter(isRight).length, all: controls.length });
}

function mark(form) {
  const isAllRight = controlsOf(form).every(isRight);
  marked.set(form, isAllRight);
  one(".verdict", form).textContent = verdictOf(form);
  one(".nudge", form).textContent = "";
  controlsOf(form).forEach(addSign);
  showFittingFeedback(form);
  one(".result", form).append(one(".solution", form));
  one(".result", form).hidden = false;
  form.classList.add("checked", isAllRight ? "all-right" : "not-right");
  one(".check", form).hidden = true;
  one("fieldset", form).disabled = true;
}

function check(form) {
  const gap = firstUnanswered(form);
  const nudge = one(".nudge", form);
  nudge.textContent = "";
  if (gap) {
    nudge.textContent = say(gap.matches("select") ? "answer_all_first" : "answer_first");
    gap.focus();
    return;
  }
  mark(form);
  highlight(all(".source [data-show]", form).map((button) => button.dataset.show));
  const verdict = one(".verdict", form);
  verdict.focus({ preventScroll: true });
  verdict.scrollIntoView({ block: "nearest" });
  keep();
  tell();
}

// A test: everything is checked at once, after a warning where something is not answered

function finish() {
  const open = forms.filter(firstUnanswered);
  if (open.length && !isWarned) {
    isWarned = true;
    one(".not-yet").textContent = say("not_yet", { numbers: open.map(numberOf).join(", ") });
    return;
  }
  isFinished = true;
  forms.filter((form) => !marked.has(form)).forEach(mark);
  keep();
  tell();
  one("#score").focus({ preventScroll: true });
  one("#score").scrollIntoView({ block: "start" });
}

// The evidence in the article, and the way back

function exchange(element, name) {
  const other = document.createElement(name);
  other.dataset.ev = element.dataset.ev;
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

function highlight(places) {
  all("mark[data-ev]").forEach((mark) => exchange(mark, "span"));
  const pieces = all(places.map((place) => `[data-ev~="${place}"]`).join(", ") || ":not(*)");
  const marks = pieces.filter((piece) => piece.textContent.trim()).map((piece) => exchange(piece, "mark"));
  if (!marks.length) return marks;
  const panel = marks[0].closest(".text"); // a column of its own on a wide screen; elsewhere it does not scroll
  const { top, bottom } = panel.getBoundingClientRect();
  const third = top + (Math.min(bottom, innerHeight) - top) / 3; // of what is seen of the column
  panel.scrollBy({ top: marks[0].getBoundingClientRect().top - third });
  if (getComputedStyle(panel).overflowY === "auto") marks[0].scrollIntoView({ block: "nearest" });
  return marks;
}

function showInArticle(button) {
  const [first] = highlight([button.dataset.show]);
  if (!first) return;
  cameFrom = button;
  hideWaysBack();
  const wayBack = one(".way-back", first.closest(".text"));
  one("button", wayBack).textContent = say("back", { number: numberOf(button.closest("form")) });
  wayBack.hidden = false;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: "center" });
}

function hideWaysBack() {
  all(".way-back").forEach((wayBack) => { wayBack.hidden = true; });
}

function goBack() {
  if (!cameFrom) return;
  cameFrom.focus({ preventScroll: true });
  cameFrom.scrollIntoView({ block: "center" });
  cameFrom = null;
  hideWaysBack();
}

// The score

function tally() {
  const done = forms.filter((form) => marked.has(form) || !firstUnanswered(form)).length;
  const right = [...marked.values()].filter(Boolean).length;
  if (marked.size === forms.length) return say("finished", { right, all: forms.length });
  if (!hasKey || isTest()) return say("answered", { done, all: forms.length });
  return say("answered_right", { done: marked.size, all: forms.length, right });
}

function tell() {
  const isDone = marked.size === forms.length;
  const done = forms.filter((form) => marked.has(form) || !firstUnanswered(form)).length;
  if (one(".tally").textContent !== tally()) one(".tally").textContent = tally();
  one(".families").replaceChildren(...(isDone ? familyLines() : []));
  one(".bar").style.inlineSize = `${100 * (isTest() || !hasKey ? done : marked.size) / forms.length}%`;
  root.classList.toggle("testing", isTest() && !isFinished);
  all("input[name=mode]").forEach((input) => { input.disabled = marked.size > 0; });
}

function familyLines() {
  return [...new Set(forms.map((form) => form.dataset.family))].map((family) => {
    const own = forms.filter((form) => form.dataset.family === family);
    const right = own.filter((form) => marked.get(form)).length;
    const line = document.createElement("li");
    const meter = document.createElement("span");
    meter.className = "meter";
    meter.append(document.createElement("span"));
    meter.firstChild.style.inlineSize = `${100 * right / own.length}%`;
    line.append(say("family_right", { family, right, all: own.length }), meter);
    return line;
  });
}

// What was chosen is kept in the browser, where that is allowed

const valueOf = (control) => control.matches("select") ? control.value : control.checked;

function keep() {
  const answers = forms.map((form) => controlsOf(form).map(valueOf));
  const checked = forms.map((form) => marked.has(form));
  const kept = { answers, checked, isTest: isTest(), isFinished, name: one("#name").value };
  try { localStorage.setItem(store, JSON.stringify(kept)); } catch { /* a browser may forbid it; nothing else needs it */ }
}

function restore() {
  let kept = null;
  try { kept = JSON.parse(localStorage.getItem(store)); } catch { /* nothing that can be read was kept */ }
  if (kept?.answers?.length !== forms.length) return;
  forms.forEach((form, i) => controlsOf(form).forEach((control, j) => {
    if (control.matches("select")) control.value = kept.answers[i][j]; else control.checked = kept.answers[i][j] === true;
  }));
  if (kept.isTest && hasKey) one("input[name=mode][value=test]").checked = true;
  one("#name").value = String(kept.name ?? "");
  isFinished = kept.isFinished === true;
  if (hasKey) forms.filter((form, i) => kept.checked?.[i]).forEach(mark);
}

function forget() {
  try { localStorage.removeItem(store); } catch { /* what was not kept need not be forgotten */ }
}

// Results as a table that a spreadsheet opens

function chosen(form) {
  const controls = controlsOf(form).filter(isChosen);
  return controls.map((control) => control.matches("select")
    ? `${one("label", control.closest("li")).textContent} → ${control.selectedOptions[0].text}`
    : one("label > span", control.closest("li")).textContent).join(" | ");
}

function results() {
  const head = ["name", "number", "id", "family", "question", "answer", "result"];
  const rows = forms.map((form) => [
    one("#name").value, numberOf(form), form.dataset.id, form.dataset.family, one(".stem", form).textContent,
    chosen(form), marked.has(form) ? (marked.get(form) ? "right" : "wrong") : "not marked",
  ]);
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function cell(text) {
  const harmless = /^[=+\-@\t\r]/.test(text) ? "'" + text : text; // a spreadsheet would take it for a formula
  return `"${harmless.replaceAll('"', '""')}"`;
}

function save() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", results()], { type: "text/csv" }));
  link.download = "quiz-results.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function printOut(withKey) {
  root.classList.toggle("with-key", withKey);
  print();
  root.classList.remove("with-key");
}

function startAgain() {
  if (!confirm(say("again_sure"))) return;
  for (const form of forms) {
    form.reset();
    form.classList.remove("checked", "all-right", "not-right");
    one("fieldset", form).disabled = false;
    all(".is-right, .is-wrong", form).forEach((item) => item.classList.remove("is-right", "is-wrong"));
    all(".sign", form).forEach((sign) => sign.remove());
    if (!hasKey) continue;
    one(".check", form).hidden = false;
    one(".nudge", form).textContent = "";
    one(".result", form).hidden = true;
    one("details", form).append(one(".solution", form));
  }
  marked.clear();
  isFinished = isWarned = false;
  if (hasKey) one(".not-yet").textContent = "";
  cameFrom = null;
  hideWaysBack();
  highlight([]);
  one("#name").value = ""; // the next one at this machine may be somebody else
  forget();
  tell();
  controlsOf(forms[0])[0].focus();
}

const ACTIONS = {
  back: goBack, again: startAgain, finish, save,
  "print-sheet": () => printOut(false), "print-key": () => printOut(true),
};

root.classList.add("js");
document.addEventListener("submit", (event) => {
  event.preventDefault();
  if (hasKey && !isTest() && !marked.has(event.target)) check(event.target);
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.show) showInArticle(button);
  ACTIONS[button.className]?.();
});
document.addEventListener("change", () => {
  isWarned = false;
  keep();
  tell();
});
document.addEventListener("keydown", (event) => { if (event.key === "Escape") goBack(); });
if (forms.length) {
  restore();
  tell();
}
}
