using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Environments;

/// <summary>A way of learning that an environment offers, with what it needs.</summary>
public sealed record ModalityProfile
{
    /// <summary>Gets the identifier.</summary>
    public required ModalityId Id { get; init; }

    /// <summary>Gets with whom learners learn.</summary>
    public required Modality Form { get; init => field = Preconditions.Defined(value, nameof(Form)); }

    /// <summary>Gets how closely an adult attends. <see cref="Supervision.Teach"/> by default.</summary>
    public Supervision Supervision { get; init => field = Preconditions.Defined(value, nameof(Supervision)); } = Supervision.Teach;

    /// <summary>Gets the fewest learners of a session, at least 1.</summary>
    public int MinSize { get; init => field = Preconditions.AtLeast(value, 1, nameof(MinSize)); } = 1;

    /// <summary>Gets the most learners of a session, at least 1. A value below <see cref="MinSize"/> is reported when a problem is validated.</summary>
    public required int MaxSize { get; init => field = Preconditions.AtLeast(value, 1, nameof(MaxSize)); }

    /// <summary>Gets whether content and instruction come online.</summary>
    public bool Online { get; init; }

    /// <summary>Gets from where learners take part. On site by default.</summary>
    public Presence Presence { get; init => field = Preconditions.Defined(value, nameof(Presence)); } = Presence.OnSite;

    /// <summary>Gets the features that its space must have, as lower-case tags such as <c>lab</c> or <c>devices</c>.</summary>
    public ValueList<string> Requires { get; init; }

    /// <summary>Gets the roles of which one may lead a session. Empty: any role.</summary>
    public ValueList<EducatorRole> Roles { get; init; }

    /// <summary>
    /// Gets whether all learners of a session work on one competency, which its educator must be qualified for. True by default.
    /// False: independent work, where each learner works on a need of their own.
    /// </summary>
    public bool SameCompetency { get; init; } = true;
}
