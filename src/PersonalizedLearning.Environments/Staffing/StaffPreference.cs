using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Whom learners know, and how many things a member of staff could lead: what tells apart who could all lead a session.</summary>
internal sealed class StaffPreference
{
    private const int Known = 2;
    private const int KnownForCompetency = 1;

    private readonly Dictionary<(string Learner, string Member), int> bonds = [];
    private readonly Dictionary<(LearnerId Learner, StaffId Member, Competencies.CompetencyId Competency), int> continued = [];
    private readonly Dictionary<StaffId, int> breadth = [];

    /// <summary>Reads relationships and history of a problem.</summary>
    public StaffPreference(ProblemIndex index, StaffingPolicy policy)
    {
        var problem = index.Problem;
        foreach (var member in problem.Staff)
        {
            breadth.TryAdd(member.Id, Breadth(problem, member));
        }

        if (!policy.KeepsRelationships)
        {
            return;
        }

        foreach (var bond in problem.Relationships.Where(bond => bond.Kind is RelationKind.Advisor or RelationKind.Mentor))
        {
            bonds[(bond.A.Value, bond.B.Value)] = Known;
        }

        AddHistory(problem);
    }

    /// <summary>How many learners of a session know a member, and how well.</summary>
    public int BondOf(Session session, StaffId member)
    {
        var sum = 0;
        foreach (var learner in session.Learners)
        {
            sum += bonds.GetValueOrDefault((learner.Value, member.Value));
            sum += session.Competency is { } competency ? continued.GetValueOrDefault((learner, member, competency)) : 0;
        }

        return sum;
    }

    /// <summary>How many pairs of competency and way of learning a member could lead.</summary>
    public int BreadthOf(StaffId member) => breadth.GetValueOrDefault(member);

    private static int Breadth(EnvironmentProblem problem, StaffMember member) => problem.Modalities.Where(Suitability.TakesStaff).Sum(modality =>
        problem.Offerings.Count(offering => Suitability.IsOffered(offering, modality) && Suitability.CanLead(member, modality, offering)));

    private void AddHistory(EnvironmentProblem problem)
    {
        var last = new Dictionary<LearnerId, int>();
        foreach (var group in problem.History.Where(group => group.Educator is not null))
        {
            foreach (var learner in group.Learners)
            {
                last[learner] = Math.Max(group.Round, last.GetValueOrDefault(learner));
            }
        }

        foreach (var group in problem.History.Where(group => group.Educator is not null))
        {
            foreach (var learner in group.Learners.Where(learner => last[learner] == group.Round))
            {
                bonds[(learner.Value, group.Educator!.Value.Value)] = Known;
                if (group.Competency is { } competency)
                {
                    continued[(learner, group.Educator.Value, competency)] = KnownForCompetency;
                }
            }
        }
    }
}
