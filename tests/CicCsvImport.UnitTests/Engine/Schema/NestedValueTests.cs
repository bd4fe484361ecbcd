using System.Collections;
using System.Net;
using System.Net.Mail;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Passwords;

namespace CicCsvImport.UnitTests.Engine.Schema;

/// <summary>What an object has in a column is a text, or an error.</summary>
public sealed class NestedValueTests
{
    public static TheoryData<object> Nested =>
        [new object(), new Hashtable { ["v"] = "C" }, new NetworkCredential("a", "b"), Array.Empty<Uri>(), new ArrayList { 1 }];

    public static TheoryData<object> Texts =>
        [
            "System.Admin",
            "",
            5501,
            5501L,
            1.5m,
            true,
            'x',
            DayOfWeek.Friday,
            new DateTime(2026, 11, 28),
            Guid.Empty,
            new Version(1, 2),
            new Uri("sip:a@b"),
            IPAddress.Loopback,
            new MailAddress("a@b.example"),
        ];

    [Theory]
    [MemberData(nameof(Nested), DisableDiscoveryEnumeration = true)]
    public void An_object_or_several_values_fit_into_no_cell_of_one_value(object value)
    {
        foreach (Column column in new[] { UserList.DisplayName, UserList.Extension, UserList.Password, UserList.Ocs })
        {
            Assert.True(column.IsNested(value));
            Assert.Throws<FormatException>(() => column.Format(value));
            Assert.Throws<FormatException>(() => column.Take(value));
        }
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void What_has_a_text_fits(object value)
    {
        Assert.False(UserList.DisplayName.IsNested(value));
        Assert.False(UserList.Roles.IsNested(value));
        Assert.Equal(FormattableString.Invariant($"{value}"), UserList.DisplayName.Format(value));
    }

    [Fact]
    public void Several_names_fit_and_objects_among_them_do_not()
    {
        Assert.False(UserList.Roles.IsNested(new object?[] { "Agent", null, 5 }));
        Assert.False(UserList.Roles.IsNested(new CicNameList("Agent|Supervisor")));
        Assert.True(UserList.Roles.IsNested(new object[] { "Agent", new Hashtable() }));
        Assert.True(UserList.Roles.IsNested(new Hashtable()));
        Assert.True(UserList.Roles.IsNested(new[] { new[] { "Agent" } }));
        Assert.Throws<FormatException>(() => UserList.Roles.Format(new object[] { "Agent", new object() }));
        Assert.Throws<FormatException>(() => UserList.Roles.Format(new Hashtable()));
    }

    [Fact]
    public void A_password_is_no_nested_object()
    {
        using System.Security.SecureString password = SecureText.Protect("x");

        Assert.False(UserList.Password.IsNested(password));
        Assert.Same(password, UserList.Password.Take(password));
    }

    [Fact]
    public void A_flag_that_is_off_is_given_and_a_list_has_a_blank_for_it()
    {
        Assert.Equal(false, UserList.Ocs.Take(false));
        Assert.Equal("False", UserList.Ocs.Take("False"));
        Assert.Equal(
            ("Yes", "", "Yes", "", "maybe"),
            (
                UserList.Ocs.Format(true),
                UserList.Ocs.Format(false),
                UserList.Ocs.Format("true"),
                UserList.Ocs.Format("No"),
                UserList.Ocs.Format("maybe")));
    }
}
