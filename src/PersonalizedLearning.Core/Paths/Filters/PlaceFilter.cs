namespace PersonalizedLearning.Paths;

/// <summary>Allows experiences that can be done where the learner is: at one of some places, or anywhere; a competency without an experience passes.</summary>
/// <remarks>Places are compared ordinally. Equality is by value.</remarks>
public sealed record PlaceFilter : ICandidateFilter
{
    /// <summary>Makes the filter.</summary>
    /// <param name="places">The places where the learner can be; none for only what can be done anywhere.</param>
    /// <exception cref="ArgumentException">A place is empty.</exception>
    public PlaceFilter(params ReadOnlySpan<string> places) => Places = Tags.Of(places, nameof(places));

    /// <summary>Gets the places, in ordinal order, each once.</summary>
    public ValueList<string> Places { get; }

    /// <inheritdoc/>
    public string Name => "place";

    /// <inheritdoc/>
    public string Demand => Places.Count == 0 ? "anywhere" : $"at {string.Join(" or ", Places)}";

    /// <inheritdoc/>
    public bool Allows(in Candidate candidate) => candidate.Experience?.Place is not { } place || Places.AsSpan().Contains(place);
}
