namespace PersonalizedLearning.Interop;

/// <summary>What becomes of a text, in a table that is written, that a spreadsheet would run as a formula when somebody opens the table.</summary>
/// <remarks>
/// Such a text begins with <c>=</c>, <c>@</c>, a tab or a line end; or with <c>+</c> or <c>-</c> and is more than digits, blanks and the marks of numbers, so that negative numbers and
/// telephone numbers pass. Names and answers come from outside, and may be made to do harm on the machine of who opens the table.
/// </remarks>
public enum FormulaText
{
    /// <summary>The table is not written; the error names the value and its place.</summary>
    Refuse,

    /// <summary>An apostrophe is put before it, which spreadsheets take for a text. Other readers see the apostrophe.</summary>
    Escape,

    /// <summary>It is written as it is: for readers that are no spreadsheets.</summary>
    Keep,
}
