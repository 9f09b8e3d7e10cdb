using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What a viewer may see of a learner at an instant. Read models are made for a sight, and show nothing beyond it.</summary>
/// <remarks>Only <see cref="LearnerConsents.SightOf"/> makes one, so that no view is made without asking. Immutable and thread safe.</remarks>
public sealed class Sight
{
    private readonly uint seen;

    internal Sight(LearnerId learner, Viewer viewer, Instant at, uint seen) => (Learner, Viewer, At, this.seen) = (learner, viewer, at, seen);

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets who looks.</summary>
    public Viewer Viewer { get; }

    /// <summary>Gets when.</summary>
    public Instant At { get; }

    /// <summary>Gets what may be seen.</summary>
    public ValueList<DataScope> Scopes => Enum.GetValues<DataScope>().Where(Sees).ToValueList();

    /// <summary>Gets what is kept from the viewer.</summary>
    public ValueList<DataScope> Withheld => Enum.GetValues<DataScope>().Where(scope => !Sees(scope)).ToValueList();

    /// <summary>Tells whether a part may be seen.</summary>
    /// <param name="scope">The part.</param>
    /// <returns>Whether it may be.</returns>
    public bool Sees(DataScope scope) => (seen & Bit(scope)) != 0;

    internal static uint Bit(DataScope scope) => 1u << (int)scope;

    /// <summary>A list, or nothing of it where the part may not be seen.</summary>
    internal ValueList<T> Only<T>(DataScope scope, IEnumerable<T> items) => Sees(scope) ? items.ToValueList() : [];

    /// <summary>A value, or its default where the part may not be seen.</summary>
    internal T? Only<T>(DataScope scope, Func<T> value) => Sees(scope) ? value() : default;
}
