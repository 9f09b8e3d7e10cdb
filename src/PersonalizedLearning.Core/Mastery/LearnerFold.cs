using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>A running fold of a set of policies over all evidence of one learner.</summary>
/// <remarks>
/// <para>
/// An answer that bears on several competencies is predicted, and its credit and blame are shared, as <see cref="MasteryPolicySet.Combination"/> says; every part
/// learns from what all predicted before any of them had changed. What is known of the learner in general (<see cref="MasteryPolicySet.Learner"/>) adds to the log odds
/// of each competency, and learns from every answer; it learns beside what the competencies of the answer contribute: their sum where they compensate each
/// other, else their mean.
/// </para>
/// <para>
/// The state has a fixed size for the learner and for each competency touched, and an update takes time linear in the competencies of the answer. Nothing
/// is allocated but at the first answer on a competency. Not thread safe.
/// </para>
/// </remarks>
public sealed class LearnerFold
{
    private readonly Dictionary<CompetencyId, CompetencyPart> parts = [];
    private readonly byte[] general;
    private CompetencyPart[] touched = new CompetencyPart[1];

    /// <summary>Starts a fold without evidence.</summary>
    /// <param name="policies">The policies.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policies"/> is null.</exception>
    public LearnerFold(MasteryPolicySet policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        Policies = policies;
        general = new byte[policies.Learner?.StateSize ?? 0];
        policies.Learner?.Start(general);
    }

    /// <summary>Gets the policies.</summary>
    public MasteryPolicySet Policies { get; }

    /// <summary>Gets how many answers were taken in.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a stored fold up again.</summary>
    /// <param name="policies">The same policies with the same parameters as when it was stored.</param>
    /// <param name="snapshot">What was stored.</param>
    /// <returns>A fold that goes on where the stored one stopped.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The snapshot is of other policies, or damaged.</exception>
    public static LearnerFold Restore(MasteryPolicySet policies, LearnerSnapshot snapshot)
    {
        var fold = new LearnerFold(policies);
        ArgumentNullException.ThrowIfNull(snapshot);
        if ((snapshot.Learner is null) != (policies.Learner is null) || snapshot.Count < 0)
        {
            throw new ArgumentException(
                $"The snapshot holds {(snapshot.Learner is null ? "nothing" : "a state")} of the learner in general and {snapshot.Count} answers; "
                + $"expected {(policies.Learner is null ? "nothing" : $"a state of policy '{policies.Learner.Name}'")} and 0 answers or more.",
                nameof(snapshot));
        }

        fold.Count = snapshot.Count;
        if (snapshot.Learner is { } learner)
        {
            MasteryFold.Restore(policies.Learner!, learner).CopyStateTo(fold.general);
        }

        foreach (var (competency, own) in snapshot.ByCompetency)
        {
            fold.parts.Add(competency, new CompetencyPart(MasteryFold.Restore(policies[competency], own)));
        }

        return fold;
    }

    /// <summary>Predicts how likely an answer is a success.</summary>
    /// <param name="competencies">The competencies on which it bears, each once.</param>
    /// <param name="attempt">When it will be and to which item; its other factors are what lies outside this learner's evidence.</param>
    /// <returns>A probability; null where no policy predicts, or there is no competency.</returns>
    public double? PredictSuccess(ReadOnlySpan<CompetencyId> competencies, in Attempt attempt)
    {
        var own = OwnLogOdds(attempt);
        var chosen = Touch(competencies, attempt, own);
        Look(chosen, attempt, own);
        return Combined(chosen, attempt, own);
    }

    /// <summary>Predicts how likely an answer on one competency is a success.</summary>
    /// <param name="competency">The competency.</param>
    /// <param name="attempt">When it will be and to which item.</param>
    /// <returns>A probability; null where the policy predicts nothing.</returns>
    public double? PredictSuccess(CompetencyId competency, in Attempt attempt) => PredictSuccess(new ReadOnlySpan<CompetencyId>(in competency), attempt);

    /// <summary>Takes in an answer.</summary>
    /// <param name="competencies">The competencies on which it bears, each once.</param>
    /// <param name="observation">What was observed.</param>
    public void Update(ReadOnlySpan<CompetencyId> competencies, in Observation observation)
    {
        var attempt = Attempt.Before(observation);
        var own = OwnLogOdds(attempt);
        var chosen = Touch(competencies, attempt, own);
        Look(chosen, attempt, own);
        var (sum, isRepeated) = (0.0, false);
        foreach (var part in chosen)
        {
            (sum, isRepeated) = (sum + part.LogOdds, isRepeated || part.Fold.Count > 0);
        }

        Policies.Learner?.Update(general, observation with
        {
            Others = Added(observation.Others, IsSum(chosen) ? sum : sum / Math.Max(chosen.Length, 1)),
            IsRepeated = isRepeated,
        });
        for (var index = 0; index < chosen.Length; index++)
        {
            chosen[index].Fold.Update(observation with { Others = OthersOf(index, chosen, attempt.Others, own) });
        }

        Count++;
    }

    /// <summary>Estimates the mastery of a competency.</summary>
    /// <param name="competency">The competency.</param>
    /// <param name="asOf">The instant for which to estimate.</param>
    /// <returns>The estimate with the count of evidence on that competency and the instant.</returns>
    public MasteryEstimate Estimate(CompetencyId competency, Instant asOf)
    {
        Attempt attempt = asOf;
        var own = OwnLogOdds(attempt);
        return Touch(new ReadOnlySpan<CompetencyId>(in competency), attempt, own)[0].Fold.Estimate(asOf, Added(default, own));
    }

    /// <summary>Copies the state so that it can be stored.</summary>
    /// <returns>The snapshot.</returns>
    /// <exception cref="PlatformNotSupportedException">The machine is big-endian.</exception>
    public LearnerSnapshot Snapshot() => new(
        Count,
        Policies.Learner is { } learner ? MasteryFold.SnapshotOf(learner, Count, general) : null,
        parts.Where(item => item.Value.Fold.Count > 0).OrderBy(item => item.Key).ToDictionary(item => item.Key, item => item.Value.Fold.Snapshot()));

    private double OwnLogOdds(in Attempt attempt) => Policies.Learner?.LogOdds(general, attempt) ?? 0;

    private ReadOnlySpan<CompetencyPart> Touch(ReadOnlySpan<CompetencyId> competencies, in Attempt attempt, double own)
    {
        if (touched.Length < competencies.Length)
        {
            touched = new CompetencyPart[competencies.Length];
        }

        for (var index = 0; index < competencies.Length; index++)
        {
            if (!parts.TryGetValue(competencies[index], out var part))
            {
                parts.Add(competencies[index], part = new CompetencyPart(new MasteryFold(Policies[competencies[index]])));
            }

            if (Policies.Learner is not null && part.Fold.Count == 0)
            {
                part.Fold.Restart(Added(attempt.Others, own));
            }

            touched[index] = part;
        }

        return touched.AsSpan(0, competencies.Length);
    }

    // What each part says by itself, before any of them changes.
    private void Look(ReadOnlySpan<CompetencyPart> chosen, in Attempt attempt, double own)
    {
        if (chosen.Length == 1 && Policies.Learner is null)
        {
            return;
        }

        var alone = attempt with { Others = new OtherFactors { LogOdds = attempt.Others.LogOdds + own } };
        foreach (var part in chosen)
        {
            part.LogOdds = part.Fold.LogOdds(attempt);
            part.Success = part.Fold.PredictSuccess(alone);
        }
    }

    private double? Combined(ReadOnlySpan<CompetencyPart> chosen, in Attempt attempt, double own)
    {
        if (chosen.Length == 1 || (!chosen.IsEmpty && IsSum(chosen)))
        {
            return chosen[0].Fold.PredictSuccess(attempt with { Others = OthersOf(0, chosen, attempt.Others, own) });
        }

        var (sum, product, complement, count) = (0.0, 1.0, 1.0, 0);
        foreach (var part in chosen)
        {
            if (part.Success is { } success)
            {
                (sum, product, complement, count) = (sum + success, product * success, complement * (1 - success), count + 1);
            }
        }

        return count == 0 ? null : attempt.Others.SuccessFrom(Policies.Combination switch
        {
            AnswerCombination.Conjunctive => product,
            AnswerCombination.Compensatory => 1 - complement,
            _ => sum / count,
        });
    }

    // Whether the log odds of the competencies add up.
    private bool IsSum(ReadOnlySpan<CompetencyPart> chosen)
    {
        if (Policies.Combination != AnswerCombination.Compensatory)
        {
            return false;
        }

        foreach (var part in chosen)
        {
            if (!part.Fold.IsLogistic)
            {
                return false;
            }
        }

        return true;
    }

    // What bears on success besides one of the competencies.
    private OtherFactors OthersOf(int index, ReadOnlySpan<CompetencyPart> chosen, in OtherFactors given, double own)
    {
        if (chosen.Length == 1 || Policies.Combination == AnswerCombination.Separate)
        {
            return Added(given, own);
        }

        var isSum = IsSum(chosen);
        var (logOdds, succeed, fail) = (own, 1.0, 1.0);
        for (var other = 0; other < chosen.Length; other++)
        {
            if (other != index)
            {
                logOdds += isSum ? chosen[other].LogOdds : 0;
                succeed *= chosen[other].Success ?? 1;
                fail *= 1 - (chosen[other].Success ?? 0);
            }
        }

        var others = Policies.Combination == AnswerCombination.Conjunctive ? OtherFactors.Hindering(Math.Clamp(1 - succeed, 0, 1))
            : isSum ? default
            : OtherFactors.Compensating(Math.Clamp(1 - fail, 0, 1));
        return given.Around(others with { LogOdds = logOdds });
    }

    private static OtherFactors Added(in OtherFactors given, double logOdds) => logOdds == 0 ? given : given with { LogOdds = given.LogOdds + logOdds };

    /// <summary>What the fold knows of one competency.</summary>
    private sealed class CompetencyPart(MasteryFold fold)
    {
        public MasteryFold Fold { get; } = fold;

        public double LogOdds { get; set; }

        public double? Success { get; set; }
    }
}
