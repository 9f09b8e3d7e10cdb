using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>Who began and who took decisions of one kind.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record DecisionShare
{
    internal DecisionShare(AgencyDecision decision, int initiated, int decided, int byLearnerAlone, ValueList<RoleShare> roles) =>
        (Decision, Initiated, Decided, DecidedByLearnerAlone, Roles) = (decision, initiated, decided, byLearnerAlone, roles);

    /// <summary>Gets the kind of decision.</summary>
    public AgencyDecision Decision { get; }

    /// <summary>Gets how often one was proposed, by whomever.</summary>
    public int Initiated { get; }

    /// <summary>Gets how often one was taken.</summary>
    public int Decided { get; }

    /// <summary>Gets how often the learner took one without anybody else's agreement.</summary>
    public int DecidedByLearnerAlone { get; }

    /// <summary>Gets the roles that had a part in it, in their order. Of one that several roles took together each counts.</summary>
    public ValueList<RoleShare> Roles { get; }

    /// <summary>Gets how often the learner proposed one.</summary>
    public int InitiatedByLearner => OfLearner.Initiated;

    /// <summary>Gets how often the learner took one, alone or together with others.</summary>
    public int DecidedWithLearner => OfLearner.Decided;

    /// <summary>Gets the share of those that the learner proposed, from 0 to 1; null where none was.</summary>
    public double? ShareInitiated => Initiated == 0 ? null : InitiatedByLearner / (double)Initiated;

    /// <summary>Gets the share of those that the learner took, alone or together with others, from 0 to 1; null where none was.</summary>
    public double? ShareDecided => Decided == 0 ? null : DecidedWithLearner / (double)Decided;

    private RoleShare OfLearner => Roles.FirstOrDefault(share => share.Role == PersonRole.Learner);
}
