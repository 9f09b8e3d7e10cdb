namespace PersonalizedLearning.Cli.Profiles;

/// <summary>A part of a profile in words.</summary>
/// <param name="Id">What it is called in links.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Items">What it says; at least one.</param>
internal sealed record ProfilePart(string Id, string Heading, IReadOnlyList<ProfileItem> Items);
