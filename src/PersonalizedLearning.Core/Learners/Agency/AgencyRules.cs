using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What a program lays down about who decides what. Immutable; equality is by value.</summary>
public sealed record AgencyRules
{
    /// <summary>
    /// Gets the rules of a partnership: learners decide on their goals and on how they show learning, decide path, pace and place together with educators, and are heard on time;
    /// educators join in the goals and decide on time; mentors, peers and family are heard on goals and path, family also on place and time.
    /// </summary>
    public static AgencyRules Default { get; } = new();

    /// <summary>Gets how much say each role has where nothing was granted; a role that is not named has none. Each decision and role once.</summary>
    /// <exception cref="ArgumentException">A decision and role is named twice, or a value is not defined.</exception>
    public ValueList<AgencyDefault> Defaults { get; init => field = Checked(value, nameof(Defaults)); } =
    [
        new(AgencyDecision.Goal, PersonRole.Learner, AgencyLevel.Decides),
        new(AgencyDecision.Goal, PersonRole.Educator, AgencyLevel.CoDecides),
        new(AgencyDecision.Goal, PersonRole.Mentor, AgencyLevel.Consulted),
        new(AgencyDecision.Goal, PersonRole.Family, AgencyLevel.Consulted),
        new(AgencyDecision.Path, PersonRole.Learner, AgencyLevel.CoDecides),
        new(AgencyDecision.Path, PersonRole.Educator, AgencyLevel.CoDecides),
        new(AgencyDecision.Path, PersonRole.Mentor, AgencyLevel.Consulted),
        new(AgencyDecision.Path, PersonRole.Peer, AgencyLevel.Consulted),
        new(AgencyDecision.Path, PersonRole.Family, AgencyLevel.Consulted),
        new(AgencyDecision.Pace, PersonRole.Learner, AgencyLevel.CoDecides),
        new(AgencyDecision.Pace, PersonRole.Educator, AgencyLevel.CoDecides),
        new(AgencyDecision.Pace, PersonRole.Family, AgencyLevel.Informed),
        new(AgencyDecision.Place, PersonRole.Learner, AgencyLevel.CoDecides),
        new(AgencyDecision.Place, PersonRole.Educator, AgencyLevel.CoDecides),
        new(AgencyDecision.Place, PersonRole.Family, AgencyLevel.Consulted),
        new(AgencyDecision.Time, PersonRole.Learner, AgencyLevel.Consulted),
        new(AgencyDecision.Time, PersonRole.Educator, AgencyLevel.Decides),
        new(AgencyDecision.Time, PersonRole.Family, AgencyLevel.Consulted),
        new(AgencyDecision.Demonstration, PersonRole.Learner, AgencyLevel.Decides),
        new(AgencyDecision.Demonstration, PersonRole.Educator, AgencyLevel.CoDecides),
    ];

    /// <summary>Gets who may grant and take back: educators and administrators by default.</summary>
    public ValueList<PersonRole> GrantedBy { get; init; } = [PersonRole.Educator, PersonRole.Administrator];

    /// <summary>Gets the least say that the learner keeps in every decision, whatever is granted: being heard, by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public AgencyLevel LeastForLearner { get; init => field = Preconditions.Defined(value, nameof(LeastForLearner)); } = AgencyLevel.Consulted;

    /// <summary>
    /// Gets how long those who are to be heard have for it: nothing is decided before each role that is consulted was heard, or that much time has passed. Not at all by default, so that nobody who is silent
    /// holds anything up.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public Duration ConsultationPeriod
    {
        get;
        init
        {
            if (value < Duration.Zero)
            {
                Preconditions.ThrowOutOfRange(value, "0 or more", nameof(ConsultationPeriod));
            }

            field = value;
        }
    }

    private static ValueList<AgencyDefault> Checked(ValueList<AgencyDefault> defaults, string name)
    {
        var seen = new HashSet<(AgencyDecision, PersonRole)>();
        foreach (var item in defaults)
        {
            if (!Enum.IsDefined(item.Decision) || !Enum.IsDefined(item.Role) || !Enum.IsDefined(item.Level) || !seen.Add((item.Decision, item.Role)))
            {
                throw new ArgumentException($"The default of {item.Role} for {item.Decision} is {item.Level}; expected defined values, and each decision and role once.", name);
            }
        }

        return defaults;
    }
}
