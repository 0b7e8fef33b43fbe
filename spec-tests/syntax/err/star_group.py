# error: E0107 2:6 cannot use starred expression here
x = (*a)
