namespace PersonalizedLearning.Programs;

/// <summary>Writes down the rubrics of the library.</summary>
internal static class RubricCells
{
    /// <summary>A dimension of a rubric.</summary>
    /// <param name="levels">The levels of the rubric.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="title">Its name.</param>
    /// <param name="texts">For each level in order the statement and, but for the last, the next practice.</param>
    public static PracticeDimension Dimension(ValueList<PracticeLevel> levels, string id, string title, params string[] texts) =>
        new(id, title, levels.Select((level, place) => new PracticeCell(level.Id, texts[2 * place], place < levels.Count - 1 ? texts[(2 * place) + 1] : null)).ToValueList());
}
