namespace PersonalizedLearning.Cli.Profiles;

/// <summary>One thing that a profile says.</summary>
/// <param name="Title">What it is.</param>
internal sealed record ProfileItem(string Title)
{
    /// <summary>Gets what is said about it further; empty where nothing is.</summary>
    public ValueList<string> Details { get; init; }

    /// <summary>Gets what people said, each with who said it; empty where nobody did.</summary>
    public ValueList<string> Said { get; init; }

    /// <summary>Gets how much of it is done, and how much of the rest has begun, as shares from 0 to 1; null where that is not counted.</summary>
    public (double Done, double Begun)? Share { get; init; }
}
