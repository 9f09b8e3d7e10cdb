using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Staffing;

/// <summary>Who may lead what, and the best that can be, written a second time and by trying everything.</summary>
internal static class StaffingOracle
{
    public static bool MayLead(EnvironmentProblem problem, StaffMember member, Session session)
    {
        var way = problem.Modalities.Single(item => item.Id == session.Modality);
        var offering = problem.Offerings.SingleOrDefault(item => item.Competency == session.Competency);
        return !member.UnavailableIn.Contains(session.Block)
            && (way.Roles.Count == 0 || way.Roles.Intersect(member.Roles).Any())
            && (way.Supervision != Supervision.Teach || !way.SameCompetency
                || member.Skills.Any(skill => skill.Subject == offering!.Subject && skill.FromLevel <= offering.Level && offering.Level <= skill.ToLevel));
    }

    public static string? BrokenLimit(EnvironmentProblem problem, StaffMember member, IReadOnlyList<Session> own)
    {
        bool IsWatched(Session session) => problem.Modalities.Single(item => item.Id == session.Modality).Supervision == Supervision.Monitor;
        if (own.GroupBy(session => session.Block).Any(group => group.Count() > 1 && (group.Count() > member.Zones || !group.All(IsWatched))))
        {
            return "at once";
        }

        if (own.SelectMany(session => session.Learners).Distinct().Count() > (member.Caseload ?? int.MaxValue))
        {
            return "caseload";
        }

        foreach (var date in problem.Blocks.GroupBy(block => block.Date))
        {
            var busy = string.Concat(date.OrderBy(block => block.Start).Select(block => own.Any(session => session.Block == block.Id) ? 'x' : member.UnavailableIn.Contains(block.Id) ? '-' : '.'));
            if (busy.Contains('x', StringComparison.Ordinal) && (busy.Count(mark => mark == 'x') > (member.MaxBlocksPerDay ?? 9)
                || busy.Split('-', '.').Max(row => row.Length) > (member.MaxConsecutive ?? 9)
                || busy.Count(mark => mark == '.') < member.MinPlanningBlocks))
            {
                return $"day {busy}";
            }
        }

        return null;
    }

    public static (long Required, long Value, int Count, int Bonds, int Breadth) ScoreOf(SchoolDay day, IEnumerable<Session> led)
    {
        var score = (Required: 0L, Value: 0L, Count: 0, Bonds: 0, Breadth: 0);
        foreach (var session in led.Where(session => session.Staff is not null))
        {
            score.Required += session.IsRequired ? 1 : 0;
            score.Value += session.Learners.Count * 45L;
            score.Count++;
            score.Bonds += session.Learners.Sum(learner => Knows(day.Problem, learner.Value, session.Staff!.Value.Value));
            score.Breadth -= BreadthOf(day.Problem, day.Problem.Staff.Single(member => member.Id == session.Staff));
        }

        return score;
    }

    public static (long Required, long Value, int Count, int Bonds, int Breadth) BestScore(SchoolDay day)
    {
        Session[] open = [.. day.Sessions.Where(session => session.Modality.Value != "home")];
        var best = (Required: 0L, Value: 0L, Count: 0, Bonds: int.MinValue, Breadth: 0);
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

            foreach (var member in day.Problem.Staff.Where(member => MayLead(day.Problem, member, open[next])))
            {
                open[next] = open[next] with { Staff = member.Id };
                if (BrokenLimit(day.Problem, member, [.. open.Take(next + 1).Where(session => session.Staff == member.Id)]) is null)
                {
                    Try(next + 1);
                }
            }

            open[next] = open[next] with { Staff = null };
            Try(next + 1);
        }
    }

    private static int Knows(EnvironmentProblem problem, string learner, string member) =>
        problem.Relationships.Any(bond => bond.A.Value == learner && bond.B.Value == member)
        || problem.History.Any(group => group.Learners.Any(item => item.Value == learner) && group.Educator?.Value == member) ? 2 : 0;

    private static int BreadthOf(EnvironmentProblem problem, StaffMember member) => problem.Modalities.Where(way => way.Supervision != Supervision.None)
        .Sum(way => problem.Offerings.Count(offering => MayLead(problem, member, new Session { Id = default, Block = default, Modality = way.Id, Competency = offering.Competency })));
}
