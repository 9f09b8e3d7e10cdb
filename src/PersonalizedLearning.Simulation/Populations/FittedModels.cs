using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Makes models of learners of policies.</summary>
internal static class FittedModels
{
    private const double MostLogOdds = 1000;
    private const string Known = "bkt, forgetting over bkt, pfa, afm, irt, elo, fsrs or hlr";

    public static SimulatedLearnerModel Of(MasteryPolicySet policies)
    {
        // Only where practice adds up is there room for what a policy of the learner in general adds.
        if (policies.Learner is { } learner && !(policies.Standard is PerformanceFactors or AdditiveFactors && learner is AdditiveFactors) && !(policies.Standard is EloRating && learner is EloRating))
        {
            throw new ArgumentException(
                $"Policy '{learner.Name}' of the learner beside policy '{policies.Standard.Name}' has no model of learners; expected none, 'afm' beside pfa or afm, or 'elo' beside elo.", nameof(policies));
        }

        return policies.Standard switch
        {
            BayesianKnowledgeTracing or ForgettingPolicy => new BktLearnerModel
            {
                Standard = ToBkt(policies.Standard, null),
                ByCompetency = OfEach(policies, (id, policy) => new CompetencyBkt(id, ToBkt(policy, id))),
            },
            PerformanceFactors or AdditiveFactors => new PfaLearnerModel
            {
                Standard = ToPfa(policies.Standard, policies.Learner, null),
                ByCompetency = OfEach(policies, (id, policy) => new CompetencyPfa(id, ToPfa(policy, policies.Learner, id))),
            },
            ItemResponseTheory => new IrtGrowthModel
            {
                Standard = ToIrt(policies.Standard, null),
                ByCompetency = OfEach(policies, (id, policy) => new CompetencyIrtGrowth(id, ToIrt(policy, id))),
                AbilitySpread = 0,
                CompetencySpread = 1,
            },
            EloRating => new IrtGrowthModel
            {
                Standard = ToIrt(policies.Standard, policies.Learner, null),
                ByCompetency = OfEach(policies, (id, policy) => new CompetencyIrtGrowth(id, ToIrt(policy, policies.Learner, id))),
            },
            FreeSpacedRepetitionScheduler => new FsrsLearnerModel
            {
                Standard = ((FreeSpacedRepetitionScheduler)policies.Standard).Settings,
                ByCompetency = OfEach(policies, (id, policy) => new CompetencyFsrs(id, policy is FreeSpacedRepetitionScheduler own ? own.Settings : throw Other(policies.Standard.Name, policy, id))),
            },
            HalfLifeRegression => new HlrLearnerModel
            {
                Standard = ((HalfLifeRegression)policies.Standard).Settings,
                ByCompetency = OfEach(policies, (id, policy) => new CompetencyHlr(id, policy is HalfLifeRegression own ? own.Settings : throw Other(policies.Standard.Name, policy, id))),
            },
            _ => throw new ArgumentException($"Policy '{policies.Standard.Name}' has no model of learners; expected {Known}.", nameof(policies)),
        };
    }

    private static ValueList<T> OfEach<T>(MasteryPolicySet policies, Func<CompetencyId, IMasteryPolicy, T> make) =>
        policies.ByCompetency.OrderBy(own => own.Key).Select(own => make(own.Key, own.Value)).ToValueList();

    private static BktParameters ToBkt(IMasteryPolicy policy, CompetencyId? competency)
    {
        switch (policy)
        {
            case BayesianKnowledgeTracing bkt:
                return bkt.Settings;
            case ForgettingPolicy { Settings: { Of: BayesianKnowledgeTracing { Settings: var inner }, Floor: 0 or null } } forgetting:
                // What is left of a day's memory by both ways of forgetting.
                return inner with { ForgetPerDay = 1 - ((1 - inner.ForgetPerDay) * Math.Pow(2, -1 / forgetting.Settings.HalfLifeDays)) };
            case ForgettingPolicy { Settings.Of: BayesianKnowledgeTracing } raised:
                throw new ArgumentException(
                    FormattableString.Invariant($"{Place(competency)}Policy 'forgetting' fades to {raised.Settings.Floor}, which has no model of learners; expected a floor of 0."), nameof(policy));
            case ForgettingPolicy other:
                throw new ArgumentException($"{Place(competency)}Policy 'forgetting' over '{other.Settings.Of.Name}' has no model of learners; expected {Known}.", nameof(policy));
            default:
                throw Other("bkt", policy, competency);
        }
    }

    private static PfaParameters ToPfa(IMasteryPolicy policy, ILogisticPolicy? learner, CompetencyId? competency)
    {
        var shared = learner is AdditiveFactors { Settings: var general } ? general.Proficiency + general.Easiness : 0;
        if (learner is AdditiveFactors { Settings.Learning: not 0 })
        {
            throw new ArgumentException("Policy 'afm' of the learner grows with every answer, which has no model of learners; expected one with learning 0.", nameof(learner));
        }

        return policy switch
        {
            PerformanceFactors pfa => pfa.Settings with { Easiness = Within(pfa.Settings.Easiness + shared) },
            AdditiveFactors { Settings: var afm } => new PfaParameters { Easiness = Within(afm.Proficiency + afm.Easiness + shared), Right = afm.Learning, Wrong = afm.Learning },
            _ => throw Other("pfa", policy, competency),
        };
    }

    // With abilities counted from the mean of the prior in its standard deviations, so that all competencies have one prior.
    private static IrtGrowthParameters ToIrt(IMasteryPolicy policy, CompetencyId? competency)
    {
        if (policy is not ItemResponseTheory { Settings: var irt })
        {
            throw Other("irt", policy, competency);
        }

        var (function, mean, deviation) = (irt.Typical, irt.Prior.Mean, irt.Prior.StandardDeviation);
        return new IrtGrowthParameters
        {
            Function = ItemResponseFunction.Of(function.Discrimination * deviation, (function.Difficulty - mean) / deviation, function.LowerAsymptote, function.UpperAsymptote),
            Start = 0,
            Growth = 0,
        };
    }

    private static IrtGrowthParameters ToIrt(IMasteryPolicy policy, ILogisticPolicy? learner, CompetencyId? competency)
    {
        if (policy is not EloRating { Settings: var elo })
        {
            throw Other("elo", policy, competency);
        }

        var general = (learner as EloRating)?.Settings;
        return new IrtGrowthParameters
        {
            Function = ItemResponseFunction.Of(1, Within(elo.Difficulty + (general?.Difficulty ?? 0)), elo.Options > 1 ? 1.0 / elo.Options : 0),
            Start = Within(elo.Skill + (general?.Skill ?? 0)),
            Growth = 0,
        };
    }

    // Beyond such log odds nothing changes any more.
    private static double Within(double logOdds) => Math.Clamp(logOdds, -MostLogOdds, MostLogOdds);

    private static ArgumentException Other(string kind, IMasteryPolicy policy, CompetencyId? competency) =>
        new($"{Place(competency)}Policy '{policy.Name}' is not of the kind of '{kind}', which others have; expected one kind of policy for all competencies.", nameof(policy));

    private static string Place(CompetencyId? competency) => competency is { } id ? $"Competency '{id}': " : string.Empty;
}
