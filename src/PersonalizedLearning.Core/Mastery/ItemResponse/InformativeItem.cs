namespace PersonalizedLearning.Mastery;

/// <summary>An item of a bank by its place, and its information on an ability.</summary>
internal readonly record struct InformativeItem(int Place, double Information);
