using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>The profile of a learner as one viewer may see it. Immutable and thread safe.</summary>
public sealed class ProfileView : IReadModel
{
    private ProfileView(Sight sight, Instant asOf) => (Sight, AsOf) = (sight, asOf);

    /// <inheritdoc/>
    public Sight Sight { get; }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner => Sight.Learner;

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets what is mastered, the surest first.</summary>
    [DataScope(DataScope.Mastery)]
    public ValueList<CompetencyStanding> Strengths { get; private init; }

    /// <summary>Gets what is needed, first what holds up the most.</summary>
    [DataScope(DataScope.Mastery)]
    public ValueList<NeedStanding> Needs { get; private init; }

    /// <summary>Gets what is open, dimension by dimension.</summary>
    [DataScope(DataScope.Mastery)]
    public ValueList<DimensionGap> Gaps { get; private init; }

    /// <summary>Gets the goals that are proposed or active, in the order in which they were set; the evidence of benchmarks only for whoever sees evidence.</summary>
    [DataScope(DataScope.Goals)]
    public ValueList<Goal> Goals { get; private init; }

    /// <summary>Gets the learner's reflections on learning in general, in order.</summary>
    [DataScope(DataScope.Goals)]
    public ValueList<Reflection> Reflections { get; private init; }

    /// <summary>Gets the interests.</summary>
    [DataScope(DataScope.Interests)]
    public ValueList<Interest> Interests { get; private init; }

    /// <summary>Gets the aspirations.</summary>
    [DataScope(DataScope.Interests)]
    public ValueList<Aspiration> Aspirations { get; private init; }

    /// <summary>Gets what moves the learner.</summary>
    [DataScope(DataScope.Interests)]
    public ValueList<Motivation> Motivations { get; private init; }

    /// <summary>Gets how the learner learns best, as the learner has said.</summary>
    [DataScope(DataScope.Preferences)]
    public ValueList<LearningPreference> Preferences { get; private init; }

    /// <summary>Gets the supports that are needed now.</summary>
    [DataScope(DataScope.Supports)]
    public ValueList<Support> Supports { get; private init; }

    /// <summary>Gets the options on which the learner relies.</summary>
    [DataScope(DataScope.Supports)]
    public ValueList<UdlOption> Options { get; private init; }

    /// <summary>Gets the barriers that stand in the way.</summary>
    [DataScope(DataScope.Supports)]
    public ValueList<LearningBarrier> Barriers { get; private init; }

    /// <summary>Gets the learner's story, told by the learner and those close.</summary>
    [DataScope(DataScope.Story)]
    public ValueList<ProfileStatement> Story { get; private init; }

    /// <summary>Gets in what the learner wants to grow, as the learner has said.</summary>
    [DataScope(DataScope.Story)]
    public ValueList<NamedGrowthArea> GrowthAreas { get; private init; }

    /// <summary>Gets what the learner has asked for, with the answers; without what was withdrawn.</summary>
    [DataScope(DataScope.Advocacy)]
    public ValueList<AdvocacyRequest> Requests { get; private init; }

    /// <summary>Gets who was granted a say that stands.</summary>
    [DataScope(DataScope.Agency)]
    public ValueList<AgencyGrant> Grants { get; private init; }

    /// <summary>Makes the view.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="sight">What the viewer may see.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The profile is of another learner than the sight.</exception>
    public static ProfileView Of(LearnerProfile profile, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(sight);
        if (profile.Learner != sight.Learner)
        {
            throw new ArgumentException($"The profile is of learner '{profile.Learner}'; expected '{sight.Learner}', of whom the sight is.", nameof(profile));
        }

        var (goals, said, supports) = (profile.Goals, profile.Statements, profile.Supports);
        return new ProfileView(sight, profile.AsOf)
        {
            Strengths = sight.Only(DataScope.Mastery, profile.Strengths.Select(CompetencyStanding.Of)),
            Needs = sight.Only(DataScope.Mastery, profile.Needs.Select(need => new NeedStanding(need.Kind, CompetencyStanding.Of(need.Decision), need.HoldsUp))),
            Gaps = sight.Only(DataScope.Mastery, profile.Gaps.Dimensions),
            Goals = sight.Only(DataScope.Goals, GoalsView.Shown(goals.Goals.Where(goal => !goal.IsClosed), sight, profile.Map.Ledger)),
            Reflections = sight.Only(DataScope.Goals, goals.Reflections),
            Interests = sight.Only(DataScope.Interests, said.Interests),
            Aspirations = sight.Only(DataScope.Interests, said.Aspirations),
            Motivations = sight.Only(DataScope.Interests, said.Motivations),
            Preferences = sight.Only(DataScope.Preferences, said.Preferences),
            Supports = sight.Only(DataScope.Supports, supports.NeededAt(profile.AsOf)),
            Options = sight.Only(DataScope.Supports, supports.Options),
            Barriers = sight.Only(DataScope.Supports, supports.OpenBarriers),
            Story = sight.Only(DataScope.Story, said.Story),
            GrowthAreas = sight.Only(DataScope.Story, said.GrowthAreas),
            Requests = sight.Only(DataScope.Advocacy, said.Requests.Where(request => request.State != AdvocacyState.Withdrawn)),
            Grants = sight.Only(DataScope.Agency, goals.Agency.StandingAt(profile.AsOf)),
        };
    }
}
