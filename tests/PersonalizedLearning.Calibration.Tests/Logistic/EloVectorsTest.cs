using System.Text.Json;
using NodaTime;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Calibration.Tests.Logistic;

/// <summary>The vectors of the Elo rating system, where items learn beside learners.</summary>
public sealed class EloVectorsTest
{
    private const string VectorFile = "tracing/elo_pfa.json";
    private const double Tolerance = 1e-12;

    [VectorFact(VectorFile)]
    public void OnlineElo_OfEverySection_IsThatOfTheVector()
    {
        var sections = Sections(section => section.TryGetProperty("alpha", out _));
        foreach (var section in sections)
        {
            var (alpha, beta, guess) = (Number(section, "alpha"), Number(section, "beta"), Number(section, "guess"));
            var options = guess > 0 ? (int)Math.Round(1 / guess) : 0;
            var elo = new OnlineElo(alpha, beta, options: options);
            foreach (var step in section.GetProperty("steps").EnumerateArray())
            {
                var row = RowOf(step, "c");
                var (learner, item) = (row.Learner, row.Observation.Item!);
                Assert.Equal(Number(step, "thetaBefore"), elo.SkillOf(learner).Rating, Tolerance);
                Assert.Equal(Number(step, "difficultyBefore"), elo.DifficultyOf(item).Rating, Tolerance);
                Assert.Equal(Number(step, "kUser"), EloModel.Step(alpha, beta, elo.SkillOf(learner).Answers), Tolerance);
                Assert.Equal(Number(step, "kItem"), EloModel.Step(alpha, beta, elo.DifficultyOf(item).Answers), Tolerance);

                // The policy, given the difficulty that stands, takes the same step.
                var policy = new EloRating(new EloParameters { Alpha = alpha, Beta = beta, Options = options, Difficulty = elo.DifficultyOf(item).Rating });
                var after = policy.Update(elo.SkillOf(learner), row.Observation);
                Assert.Equal(Number(step, "p"), policy.PredictSuccess(elo.SkillOf(learner), Attempt.Before(row.Observation))!.Value, Tolerance);
                Assert.Equal(Number(step, "thetaAfter"), after.Rating, Tolerance);

                Assert.Equal(Number(step, "p"), elo.Take(row), Tolerance);
                Assert.Equal(after, elo.SkillOf(learner));
                Assert.Equal(Number(step, "difficultyAfter"), elo.DifficultyOf(item).Rating, Tolerance);
            }
        }

        Assert.True(sections.Count >= 3);
    }

    [VectorFact(VectorFile)]
    public void EloPerformanceFactors_FromPriorSkills_AreThoseOfTheVector()
    {
        foreach (var section in Sections(section => section.TryGetProperty("maxAbsDiffToProsoApps", out _)))
        {
            // As the source says: α 0.8 and 0.05 for prior skills and difficulties, by first answers.
            var (learners, items) = (new Dictionary<int, EloState>(), new Dictionary<int, EloState>());
            var facts = new Dictionary<(int User, int Item), PfaeState>();
            foreach (var step in section.GetProperty("steps").EnumerateArray())
            {
                var (user, item, options) = (step.GetProperty("user").GetInt32(), step.GetProperty("item").GetInt32(), step.GetProperty("options").GetInt32());
                var (theta, difficulty) = (learners.GetValueOrDefault(user), items.GetValueOrDefault(item));
                var policy = new EloPerformanceFactors(new PfaeParameters { Options = options });
                var observation = Observation.OfAnswer(Number(step, "correct") == 1, Instant.FromUnixTimeTicks((long)(Number(step, "secondsSinceStart") * NodaConstants.TicksPerSecond)));
                var isFirst = !facts.TryGetValue((user, item), out var fact);
                Assert.Equal(step.GetProperty("firstAnswer").GetBoolean(), isFirst);
                fact = isFirst ? policy.Initial with { Skill = theta.Rating - difficulty.Rating } : fact;

                var predicted = policy.PredictSuccess(fact, Attempt.Before(observation))!.Value;
                Assert.Equal(Number(step, "p"), predicted, Tolerance);
                facts[(user, item)] = fact = policy.Update(fact, observation);
                if (isFirst)
                {
                    var prior = new EloRating(new EloParameters { Alpha = 0.8, Beta = 0.05, Options = options, Difficulty = difficulty.Rating, FirstAnswersOnly = true });
                    learners[user] = prior.Update(theta, observation);
                    items[item] = EloModel.After(difficulty, 0.8, 0.05, predicted - Number(step, "correct"));
                }

                Assert.Equal(Number(step, "currentSkillAfter"), fact.Skill, Tolerance);
                Assert.Equal(Number(step, "priorSkillAfter"), learners[user].Rating, Tolerance);
                Assert.Equal(Number(step, "difficultyAfter"), items[item].Rating, Tolerance);
            }

            Assert.NotEmpty(facts);
        }
    }

    private static List<JsonElement> Sections(Predicate<JsonElement> which)
    {
        using var stream = SharedFiles.OpenRead($"vectors/{VectorFile}");
        using var document = JsonDocument.Parse(stream);
        List<JsonElement> found =
        [
            .. document.RootElement.EnumerateObject()
                .Where(section => section.Name.StartsWith("elo_", StringComparison.Ordinal) && which(section.Value)).Select(section => section.Value.Clone()),
        ];
        Assert.NotEmpty(found);
        return found;
    }

    private static ObservedRow RowOf(JsonElement step, string competency) => SimulatedRows.Row(
        step.GetProperty("user").GetRawText(), Number(step, "correct") == 1, step.GetProperty("item").GetRawText(), competency);

    private static double Number(JsonElement item, string member) => item.GetProperty(member).GetDouble();
}
