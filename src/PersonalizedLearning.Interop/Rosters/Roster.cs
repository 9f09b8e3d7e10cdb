using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Who is in a school and in which class: people, organizations, sessions, courses, classes, enrolments, and which guardian has to do with which learner.</summary>
/// <remarks>
/// Entries are in ordinal order of their identifiers. An enrolment names a person and a class of the roster, a guardianship two people of it; other links may lead out of it.
/// Two rosters are equal when all their entries are. Immutable and thread safe.
/// </remarks>
public sealed record Roster
{
    private readonly RosterIndex index;

    /// <summary>A roster of nobody.</summary>
    public static Roster Empty { get; } = new([], [], [], [], [], [], []);

    /// <summary>Makes a roster.</summary>
    /// <param name="people">The people.</param>
    /// <param name="organizations">The organizations.</param>
    /// <param name="sessions">The sessions.</param>
    /// <param name="courses">The courses.</param>
    /// <param name="classes">The classes.</param>
    /// <param name="enrollments">The enrolments.</param>
    /// <param name="guardianships">The guardianships.</param>
    /// <exception cref="ArgumentException">Two entries of a kind have one identifier, an enrolment or a guardianship names nobody, or the learner of a guardianship is none.</exception>
    public Roster(
        ValueList<RosterPerson> people, ValueList<RosterOrganization> organizations, ValueList<RosterSession> sessions, ValueList<RosterCourse> courses, ValueList<RosterClass> classes,
        ValueList<RosterEnrollment> enrollments, ValueList<RosterGuardianship> guardianships)
    {
        People = Sorted(people, nameof(people));
        Organizations = Sorted(organizations, nameof(organizations));
        Sessions = Sorted(sessions, nameof(sessions));
        Courses = Sorted(courses, nameof(courses));
        Classes = Sorted(classes, nameof(classes));
        Enrollments = Sorted(enrollments, nameof(enrollments));
        Guardianships = guardianships.Distinct().Order().ToValueList();
        index = new RosterIndex(Enrollments, Guardianships);
        CheckLinks();
    }

    /// <summary>Gets the people.</summary>
    public ValueList<RosterPerson> People { get; }

    /// <summary>Gets the organizations.</summary>
    public ValueList<RosterOrganization> Organizations { get; }

    /// <summary>Gets the sessions.</summary>
    public ValueList<RosterSession> Sessions { get; }

    /// <summary>Gets the courses.</summary>
    public ValueList<RosterCourse> Courses { get; }

    /// <summary>Gets the classes.</summary>
    public ValueList<RosterClass> Classes { get; }

    /// <summary>Gets the enrolments.</summary>
    public ValueList<RosterEnrollment> Enrollments { get; }

    /// <summary>Gets the guardianships, each once, by learner and guardian.</summary>
    public ValueList<RosterGuardianship> Guardianships { get; }

    /// <summary>Gets the learners in use, whose journals there may be.</summary>
    public IEnumerable<LearnerId> Learners => People.Where(person => person.IsActive).Select(person => person.Learner).OfType<LearnerId>();

    /// <summary>Finds a person.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The person; null when the roster has none of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public RosterPerson? FindPerson(string id) => Find(People, id);

    /// <summary>Finds a class.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The class; null when the roster has none of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public RosterClass? FindClass(string id) => Find(Classes, id);

    /// <summary>Lists who is in a class in a role, on a day or at any time.</summary>
    /// <param name="classId">The identifier of the class.</param>
    /// <param name="role">The role in the class.</param>
    /// <param name="day">The day; any time when null.</param>
    /// <returns>The people, each once, in ordinal order of their identifiers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="classId"/> is null.</exception>
    public IEnumerable<PersonId> MembersOf(string classId, PersonRole role, LocalDate? day = null)
    {
        ArgumentNullException.ThrowIfNull(classId);
        return index.Enrollments[classId]
            .Where(item => item.Role == role && (day is { } given ? item.IsOn(given) : item.IsActive))
            .Select(item => PersonId.From(item.Person)).Distinct().Order();
    }

    /// <summary>Lists the learners of a class, on a day or at any time.</summary>
    /// <param name="classId">The identifier of the class.</param>
    /// <param name="day">The day; any time when null.</param>
    /// <returns>The learners, each once, in ordinal order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="classId"/> is null.</exception>
    public IEnumerable<LearnerId> LearnersOf(string classId, LocalDate? day = null) => MembersOf(classId, PersonRole.Learner, day).Select(person => LearnerId.From(person.Value));

    /// <summary>Lists who is guardian of a learner.</summary>
    /// <param name="learner">The learner.</param>
    /// <returns>The guardians in ordinal order.</returns>
    public IEnumerable<PersonId> GuardiansOf(LearnerId learner) => index.Guardians[learner].Select(item => item.Guardian);

    /// <summary>Lists of whom a person is guardian.</summary>
    /// <param name="guardian">The guardian.</param>
    /// <returns>The learners in ordinal order.</returns>
    public IEnumerable<LearnerId> LearnersOf(PersonId guardian) => index.Learners[guardian].Select(item => item.Learner);

    private static T? Find<T>(ValueList<T> items, string id)
        where T : RosterEntity
    {
        ArgumentNullException.ThrowIfNull(id);
        var (low, high) = (0, items.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (string.CompareOrdinal(items[middle].Id, id))
            {
                case 0:
                    return items[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return null;
    }

    private static ValueList<T> Sorted<T>(ValueList<T> items, string name)
        where T : RosterEntity
    {
        var sorted = items.OrderBy(item => item.Id, StringComparer.Ordinal).ToValueList();
        for (var index = 1; index < sorted.Count; index++)
        {
            if (sorted[index].Id == sorted[index - 1].Id)
            {
                throw new ArgumentException($"'{sorted[index].Id}' is there twice among the {name}; expected each identifier once.", name);
            }
        }

        return sorted;
    }

    private void CheckLinks()
    {
        foreach (var item in Enrollments)
        {
            if (FindPerson(item.Person) is null || FindClass(item.Class) is null)
            {
                throw new ArgumentException($"Enrolment '{item.Id}' names person '{item.Person}' and class '{item.Class}'; expected ones of the roster.");
            }
        }

        foreach (var item in Guardianships)
        {
            if (FindPerson(item.Guardian.Value) is null || FindPerson(item.Learner.Value) is not { Learner: not null })
            {
                throw new ArgumentException($"A guardianship names '{item.Guardian}' and '{item.Learner}'; expected a person and a learner of the roster.");
            }
        }
    }
}
