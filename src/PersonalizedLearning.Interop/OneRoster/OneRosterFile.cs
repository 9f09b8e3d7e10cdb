namespace PersonalizedLearning.Interop;

/// <summary>The data files of OneRoster 1.2.1 in CSV, in the order of the binding. Each is named as here, with a small first letter and <c>.csv</c>.</summary>
public enum OneRosterFile
{
    /// <summary>School years, terms, semesters and grading periods.</summary>
    AcademicSessions,

    /// <summary>Categories of line items, such as homework.</summary>
    Categories,

    /// <summary>Classes: a course that is held.</summary>
    Classes,

    /// <summary>Which resources a class uses.</summary>
    ClassResources,

    /// <summary>Courses.</summary>
    Courses,

    /// <summary>Which resources a course uses.</summary>
    CourseResources,

    /// <summary>Birth, sex and origin of users: never mapped, kept in the package only.</summary>
    Demographics,

    /// <summary>Who is in which class.</summary>
    Enrollments,

    /// <summary>On which learning objectives a line item bears; from 1.2 on.</summary>
    LineItemLearningObjectiveIds,

    /// <summary>What is assessed.</summary>
    LineItems,

    /// <summary>On which scales a line item is scored; from 1.2 on.</summary>
    LineItemScoreScales,

    /// <summary>Organizations: districts, schools, departments.</summary>
    Orgs,

    /// <summary>Learning resources of vendors.</summary>
    Resources,

    /// <summary>The learning objectives of a result and their scores; from 1.2 on.</summary>
    ResultLearningObjectiveIds,

    /// <summary>What a learner reached in a line item.</summary>
    Results,

    /// <summary>On which scales a result is scored; from 1.2 on.</summary>
    ResultScoreScales,

    /// <summary>The roles of users in organizations; from 1.2 on. In 1.1 they are columns of users.</summary>
    Roles,

    /// <summary>Scales of scores; from 1.2 on.</summary>
    ScoreScales,

    /// <summary>Accounts of users elsewhere; from 1.2 on.</summary>
    UserProfiles,

    /// <summary>Which resources a user has; from 1.2 on.</summary>
    UserResources,

    /// <summary>People.</summary>
    Users,
}
