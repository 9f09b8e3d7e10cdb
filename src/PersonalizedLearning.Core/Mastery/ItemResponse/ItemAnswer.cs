namespace PersonalizedLearning.Mastery;

/// <summary>A right or wrong answer to an item whose response function is known.</summary>
/// <remarks><c>default</c> has no function, and is refused by estimations.</remarks>
/// <param name="Function">The response function of the item.</param>
/// <param name="IsCorrect">Whether the answer was right.</param>
public readonly record struct ItemAnswer(ItemResponseFunction Function, bool IsCorrect);
