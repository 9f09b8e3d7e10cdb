namespace PersonalizedLearning.Programs;

/// <summary>A side of practice that is rated by itself, whatever the others are.</summary>
/// <param name="Id">What ratings name it by, such as <c>assessment</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Cells">What it looks like at each level, in the order of the levels of the rubric.</param>
public sealed record PracticeDimension(string Id, string Title, ValueList<PracticeCell> Cells);
