using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Interop;

/// <summary>Makes a comprehensive learner record of credentials: with the headings above what was achieved, and how all belong together.</summary>
internal sealed class RecordMaking(CredentialMaking making, CompetencyFramework framework)
{
    public BadgeCredential Of(Transcript transcript, List<CompetencyId> achieved, ValueList<BadgeCredential> credentials)
    {
        var shown = achieved.Select(framework.IndexOf).ToHashSet();
        var headings = HeadingsAbove(shown);
        var all = shown.Concat(headings).ToHashSet();
        var subject = making.Subject(BadgeTerms.ClrSubject) with
        {
            Achievements = headings.Select(index => making.AchievementOf(framework[index]) with { ResultDescriptions = default }).ToValueList(),
            Credentials = credentials,
            Associations = Links().Where(link => all.Contains(framework.IndexOf(link.Origin)) && all.Contains(framework.IndexOf(link.Destination))).Select(Association).ToValueList(),

            // Without credentials the record says that there are none.
            Other = credentials.Count == 0 ? [new JsonMember("verifiableCredential", "[]")] : default,
        };
        return making.OfRecord(subject, transcript.AsOf);
    }

    private SortedSet<int> HeadingsAbove(HashSet<int> shown)
    {
        var headings = new SortedSet<int>();
        var open = new Stack<int>(shown);
        while (open.TryPop(out var index))
        {
            foreach (var parent in framework.Parents(index))
            {
                if (!shown.Contains(parent) && headings.Add(parent))
                {
                    open.Push(parent);
                }
            }
        }

        return headings;
    }

    // A prerequisite is an order, too; whether it gates is for who reads the record to decide.
    private IEnumerable<(AssociationType Type, CompetencyId Origin, CompetencyId Destination)> Links() =>
        framework.Associations.Where(link => BadgeTerms.AssociationTypes.Contains(CaseTerms.NameOf(link.Type))).Select(link => (link.Type, link.Origin, link.Destination))
            .Concat(framework.Prerequisites.Select(link => (AssociationType.Precedes, link.Before, link.After)))
            .Distinct();

    private BadgeAssociation Association((AssociationType Type, CompetencyId Origin, CompetencyId Destination) link) => new()
    {
        Type = ["Association"],
        AssociationType = CaseTerms.NameOf(link.Type),
        SourceId = BadgeIds.Achievement(framework, link.Origin),
        TargetId = BadgeIds.Achievement(framework, link.Destination),
    };
}
