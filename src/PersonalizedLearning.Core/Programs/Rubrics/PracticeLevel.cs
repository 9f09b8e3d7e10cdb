namespace PersonalizedLearning.Programs;

/// <summary>A level of practice in a rubric.</summary>
/// <param name="Id">What ratings name it by, such as <c>individualized</c>.</param>
/// <param name="Title">Its name for people.</param>
public sealed record PracticeLevel(string Id, string Title);
