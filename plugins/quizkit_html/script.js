
"use strict";
{
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const forms = all("form.question");
const marked = new Map(); // each form that was checked -> whether all of it was right
let cameFrom = null;

const controlsOf = (form) => all("input, select", form);
const isChosen = (control) => control.matches("select") ? control.value !== "" : control.checked;
const isRight = (control) => control.matches("select")
  ? control.value === control.dataset.right
  : control.checked === ("right" in control.dataset);

function firstUnanswered(form) {
  const controls = controlsOf(form);
  if (controls[0].matches("select")) return controls.find((control) => !isChosen(control));
  return controls.some(isChosen) ? undefined : controls[0];
}

function wordsFor(control) {
  if (control.matches("select")) {
    if (isRight(control)) return "✓ right";
    return "✗ wrong, the right answer is: " + control.options[Number(control.dataset.right) + 1].text;
  }
  if (control.checked) return isRight(control) ? "✓ your answer, right" : "✗ your answer, wrong";
  return isRight(control) ? "" : "✓ right, you did not choose it";
}

function addSign(control) {
  const words = wordsFor(control);
  if (!words) return;
  const sign = document.createElement("span");
  sign.className = "sign " + (words.startsWith("✓") ? "right" : "wrong");
  sign.dir = "auto";
  sign.textContent = words;
  (control.matches("select") ? control.closest("li") : control.closest("label")).append(sign);
}

function showOwnFeedback(form) {
  const verdicts = all(".verdicts > li", form);
  controlsOf(form).forEach((control, i) => { verdicts[i].hidden = !isChosen(control); });
}

function verdictOf(form) {
  const controls = controlsOf(form);
  if (controls.every(isRight)) return "✓ Right";
  if (!controls[0].matches("select")) return "✗ Not right";
  return `✗ Not all right: ${controls.filter(isRight).length} of ${controls.length}`;
}

function check(form) {
  const gap = firstUnanswered(form);
  const nudge = form.querySelector(".nudge");
  nudge.textContent = "";
  if (gap) {
    nudge.textContent = gap.matches("select") ? "Choose an answer for each line first." : "Choose an answer first.";
    gap.focus();
    return;
  }
  const verdict = form.querySelector(".verdict");
  verdict.textContent = verdictOf(form);
  marked.set(form, verdict.textContent === "✓ Right");
  controlsOf(form).forEach(addSign);
  showOwnFeedback(form);
  form.querySelector(".result").append(form.querySelector(".solution"));
  form.querySelector(".result").hidden = false;
  form.classList.add("checked", marked.get(form) ? "all-right" : "not-right");
  verdict.focus({ preventScroll: true });
  verdict.scrollIntoView({ block: "nearest" });
  form.querySelector(".check").hidden = true;
  form.querySelector("fieldset").disabled = true;
  highlight(all(".source [data-show]", form).map((button) => button.dataset.show));
  tally();
}

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
  panel.scrollTo({ top: marks[0].offsetTop - panel.clientHeight / 3 });
  return marks;
}

function showInArticle(button) {
  const [mark] = highlight([button.dataset.show]);
  if (!mark) return;
  cameFrom = button;
  hideWaysBack();
  const number = button.closest("form").id.slice(1);
  const wayBack = mark.closest(".text").querySelector(".way-back");
  wayBack.querySelector("button").textContent = `Back to question ${number}`;
  wayBack.hidden = false;
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: "center" });
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

function tally() {
  const right = [...marked.values()].filter(Boolean).length;
  const isDone = marked.size === forms.length;
  document.querySelector(".tally").textContent = isDone
    ? `All ${forms.length} answered, ${right} right.`
    : `${marked.size} of ${forms.length} answered, ${right} right.`;
  document.querySelector(".families").replaceChildren(...(isDone ? familyLines() : []));
}

function familyLines() {
  return [...new Set(forms.map((form) => form.dataset.family))].map((family) => {
    const own = forms.filter((form) => form.dataset.family === family);
    const line = document.createElement("li");
    line.textContent = `${family}: ${own.filter((form) => marked.get(form)).length} of ${own.length} right`;
    return line;
  });
}

function startAgain() {
  for (const form of forms) {
    form.reset();
    form.classList.remove("checked", "all-right", "not-right");
    form.querySelector("fieldset").disabled = false;
    form.querySelector(".check").hidden = false;
    form.querySelector(".nudge").textContent = "";
    form.querySelector(".result").hidden = true;
    form.querySelector("details").append(form.querySelector(".solution"));
    all(".sign", form).forEach((sign) => sign.remove());
  }
  marked.clear();
  cameFrom = null;
  hideWaysBack();
  highlight([]);
  tally();
  controlsOf(forms[0])[0].focus();
}

document.documentElement.classList.add("js");
document.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!marked.has(event.target)) check(event.target);
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.show) showInArticle(button);
  if (button.matches(".back")) goBack();
  if (button.matches(".again")) startAgain();
});
document.addEventListener("keydown", (event) => { if (event.key === "Escape") goBack(); });
if (forms.length) tally();
}
