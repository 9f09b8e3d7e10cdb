using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Which learner an actor is.</summary>
public sealed record XapiLearnerRule
{
    /// <summary>
    /// Gets the learners by <see cref="XapiActor.Identifier"/>; several identifiers may stand for one learner, who then has several personas. The SHA-1 of a mail address that is named here stands
    /// for the same learner, too.
    /// </summary>
    public IReadOnlyDictionary<string, LearnerId> Learners { get; init => field = new SortedDictionary<string, LearnerId>(value.ToDictionary(), StringComparer.Ordinal).AsReadOnly(); } =
        new Dictionary<string, LearnerId>().AsReadOnly();

    /// <summary>Gets the home pages whose accounts are learners by their names alone; of other accounts the home page is a part of the identifier. What <see cref="XapiExport"/> writes by default is among them.</summary>
    public ValueList<string> HomePages { get; init; } = [XapiOwn.HomePage];

    /// <summary>Gets whether actors that <see cref="Learners"/> does not name are left out and reported; false by default, and they are learners by their identifiers.</summary>
    public bool OnlyNamed { get; init; }

    /// <summary>Tells whether two rules are equal.</summary>
    /// <param name="other">The other rule.</param>
    /// <returns>Whether all their members are.</returns>
    public bool Equals(XapiLearnerRule? other) =>
        other is not null && HomePages == other.HomePages && OnlyNamed == other.OnlyNamed && Learners.SequenceEqual(other.Learners);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(HomePages, OnlyNamed, Learners.Count);
}
