using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>One decision about what a learner is offered: enough to make it again, and to judge by its outcome what another way of choosing would have given.</summary>
/// <remarks>Immutable; equality is by value. The outcome is added later: <c>record with { Reward = 1 }</c>.</remarks>
public sealed record DecisionRecord
{
    /// <summary>Gets the learner.</summary>
    public required LearnerId Learner { get; init; }

    /// <summary>Gets the instant as of which it was made.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>Gets the name of the selector.</summary>
    public required string Selector { get; init; }

    /// <summary>Gets the version of the selector.</summary>
    public required int Version { get; init; }

    /// <summary>Gets the settings of the selector (<see cref="Paths.Selector.SettingsText"/>); empty where it has none or does not say.</summary>
    public string Settings { get; init; } = string.Empty;

    /// <summary>Gets the fingerprints of what it rested on.</summary>
    public required DecisionInputs Inputs { get; init; }

    /// <summary>Gets how many items were asked for.</summary>
    public required int Top { get; init; }

    /// <summary>Gets the minutes that there were; null when nobody has said.</summary>
    public int? Minutes { get; init; }

    /// <summary>Gets the seed of all chance.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets how many candidates there were to choose from.</summary>
    public required int Candidates { get; init; }

    /// <summary>Gets the items, in the order in which they were offered.</summary>
    public ValueList<DecidedItem> Items { get; init; }

    /// <summary>Gets what came of it, in a unit of your own, such as the gain in mastery until the next decision; null where that is not known.</summary>
    public double? Reward { get; init; }

    /// <summary>Records what a selector decides.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="request">What it is asked.</param>
    /// <returns>The record, without an outcome.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The catalog is compiled for another framework.</exception>
    public static DecisionRecord Of(ISelector selector, RecommendationRequest request)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(request);
        return Of(selector, request, selector.Recommend(request));
    }

    /// <summary>Records what a selector has decided.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="request">What it was asked; the learner is still as they were then.</param>
    /// <param name="set">What it answered.</param>
    /// <returns>The record, without an outcome.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DecisionRecord Of(ISelector selector, RecommendationRequest request, RecommendationSet set)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(set);
        return new DecisionRecord
        {
            Learner = set.Learner,
            AsOf = set.AsOf,
            Selector = selector.Name,
            Version = selector.Version,
            Settings = (selector as Selector)?.SettingsText ?? string.Empty,
            Inputs = DecisionInputs.Of(request),
            Top = request.Top,
            Minutes = request.Minutes,
            Seed = request.Seed,
            Candidates = CandidatesOf(selector, request).Length,
            Items = set.Items.Select(item => new DecidedItem(item.Competency, item.Experience?.Id, item.Kind, item.Score, item.Propensity)).ToValueList(),
        };
    }

    /// <summary>Asks a selector for all that it could offer, the best first.</summary>
    internal static RankedCandidate[] CandidatesOf(ISelector selector, RecommendationRequest request)
    {
        // With room left over there is nothing more; so large a frontier that it takes a second try is rare.
        const int firstRoom = 256;
        var all = new RankedCandidate[Math.Min(firstRoom, request.Learner.Graph.Count + 1)];
        int found;
        while ((found = selector.Select(request, all)) == all.Length)
        {
            all = new RankedCandidate[all.Length * 4];
        }

        return all[..found];
    }
}
