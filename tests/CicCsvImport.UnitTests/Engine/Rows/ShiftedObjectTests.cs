using System.Security;
using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Passwords;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>The properties of an object can be shifted. A value that is also its password is not shown.</summary>
public sealed class ShiftedObjectTests
{
    [Theory]
    [InlineData("Extension", "secretPW1", "secretPW1", true)]
    [InlineData("DID", "secretPW1", "secretPW1", true)]
    [InlineData("Roles", "Agent|secretPW1", "secretPW1", true)]
    [InlineData("Extension", " secretPW1 ", "secretPW1", true)]
    [InlineData("Extension", "12x", "secretPW1", false)]
    public void A_value_that_equals_the_password_is_hidden(string column, string value, string password, bool isHidden)
    {
        using SecureString secret = SecureText.Protect(password);
        foreach (object given in new object[] { password, secret })
        {
            object?[] cells =
            [
                .. UserList.Definition.Columns.Select(listed => listed.Column == UserList.UserName ? "anna"
                    : listed.Column == UserList.Password ? given
                    : listed.Column.Name == column ? (object)value
                    : null),
            ];

            ReadRow row = new ObjectReader(new TestLists().NewSession()) { AreRows = true }
                .Read(UserList.Definition, cells, record: null, number: 1);

            CicIssue issue = Assert.Single(row.Issues, issue => issue.Column == column);
            Assert.Equal(isHidden, issue.Value is null);
            PasswordsStaySecretTests.AssertShowsNothing(issue, "secretPW1");
        }
    }
}
