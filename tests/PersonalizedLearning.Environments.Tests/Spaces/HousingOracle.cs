using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Spaces;

/// <summary>What suits what, what is over-full or out of reach, and the best that can be, written a second time and by trying everything.</summary>
internal static class HousingOracle
{
    public static bool Suits(EnvironmentProblem problem, LearningSpace space, Session session)
    {
        var way = problem.Modalities.Single(item => item.Id == session.Modality);
        return !space.UnavailableIn.Contains(session.Block) && way.Requires.All(space.Features.Contains) && session.Learners.Count <= space.Capacity;
    }

    public static string? BrokenRoom(EnvironmentProblem problem, IEnumerable<Session> block)
    {
        var used = block.Where(session => session.Space is not null).ToLookup(session => session.Space!.Value);
        foreach (var space in problem.Spaces)
        {
            Session[] own = [.. used[space.Id]];
            Session[] inParts = [.. problem.Spaces.Where(part => IsPart(problem, part, space.Id)).SelectMany(part => used[part.Id])];
            if (own.Length > space.MaxConcurrentGroups || own.Sum(session => session.Learners.Count) > space.Capacity)
            {
                return $"{space.Id} is over-full";
            }

            if (inParts.Length > 0 && (own.Length > 0 || inParts.Sum(session => session.Learners.Count) > space.Capacity))
            {
                return $"{space.Id} and its parts";
            }
        }

        return null;
    }

    public static string? BrokenWay(EnvironmentProblem problem, IReadOnlyList<Session> sessions)
    {
        foreach (var learner in sessions.SelectMany(session => session.Learners).Distinct())
        {
            var steps = sessions.Where(session => session.Space is not null && session.Learners.Contains(learner))
                .Select(session => (Block: problem.Blocks.Single(block => block.Id == session.Block), Space: problem.Spaces.Single(space => space.Id == session.Space)))
                .OrderBy(step => step.Block.Date).ThenBy(step => step.Block.Start).ToList();
            foreach (var (from, to) in steps.Zip(steps.Skip(1)).Where(pair => pair.First.Block.Date == pair.Second.Block.Date))
            {
                var gap = (to.Block.Start - from.Block.Start).Hours * 60 + (to.Block.Start - from.Block.Start).Minutes - from.Block.Minutes;
                if (RootOf(problem, from.Space) != RootOf(problem, to.Space) && gap < from.Space.TravelMinutes + to.Space.TravelMinutes)
                {
                    return $"{learner} from {from.Space.Id} to {to.Space.Id} in {gap} minutes";
                }
            }
        }

        return null;
    }

    public static (long Required, long Value, int Count, int Moves, int Spare, int Scarce) ScoreOf(SchoolDay day, IEnumerable<Session> housed)
    {
        var score = (Required: 0L, Value: 0L, Count: 0, Moves: 0, Spare: 0, Scarce: 0);
        foreach (var session in housed.Where(session => session.Space is not null))
        {
            var space = day.Problem.Spaces.Single(item => item.Id == session.Space);
            var asked = day.Problem.Modalities.Single(item => item.Id == session.Modality).Requires;
            score.Required += session.IsRequired ? 1 : 0;
            score.Value += session.Learners.Count * 45L;
            score.Count++;
            score.Moves -= space.Kind == SpaceKind.OffCampus ? 2 * session.Learners.Count : 0;
            score.Spare -= space.Capacity - session.Learners.Count;
            score.Scarce -= space.Features.Where(feature => !asked.Contains(feature)).Sum(feature => 1000 / day.Problem.Spaces.Count(other => other.Features.Contains(feature)));
        }

        return score;
    }

    public static (long Required, long Value, int Count, int Moves, int Spare, int Scarce) BestScore(SchoolDay day)
    {
        Session[] open = [.. day.Sessions.Where(session => session.Modality.Value != "home")];
        var best = (Required: 0L, Value: 0L, Count: 0, Moves: int.MinValue, Spare: 0, Scarce: 0);
        Try(0);
        return best;

        void Try(int next)
        {
            if (next == open.Length)
            {
                var score = ScoreOf(day, open);
                best = score.CompareTo(best) > 0 ? score : best;
                return;
            }

            foreach (var space in day.Problem.Spaces.Where(space => Suits(day.Problem, space, open[next])))
            {
                open[next] = open[next] with { Space = space.Id };
                if (BrokenRoom(day.Problem, open.Take(next + 1)) is null)
                {
                    Try(next + 1);
                }
            }

            open[next] = open[next] with { Space = null };
            Try(next + 1);
        }
    }

    private static bool IsPart(EnvironmentProblem problem, LearningSpace part, SpaceId whole) =>
        part.Parent is { } parent && (parent == whole || IsPart(problem, problem.Spaces.Single(space => space.Id == parent), whole));

    private static SpaceId RootOf(EnvironmentProblem problem, LearningSpace space) =>
        space.Parent is { } parent ? RootOf(problem, problem.Spaces.Single(item => item.Id == parent)) : space.Id;
}
